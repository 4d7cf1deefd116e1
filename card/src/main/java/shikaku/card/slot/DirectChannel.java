package shikaku.card.slot;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import shikaku.card.Limits;

/** The basic channel of a {@link DirectCard}. */
final class DirectChannel extends CardChannel {
    private static final int STATUS_BYTES = 2;
    private static final int HEADER_BYTES = 4;

    private final DirectCard card;

    DirectChannel(DirectCard card) {
        this.card = card;
    }

    @Override
    public Card getCard() {
        return card;
    }

    @Override
    public int getChannelNumber() {
        return 0;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardException {
        return new ResponseAPDU(exchange(command.getBytes()));
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
        byte[] bytes = new byte[command.remaining()];
        command.get(bytes);
        byte[] answer = exchange(bytes);
        Arrays.fill(bytes, (byte) 0);
        if (response.remaining() < answer.length) {
            throw new IllegalArgumentException("the buffer is too small for the answer");
        }
        response.put(answer);
        return answer.length;
    }

    @Override
    public void close() {
        throw new IllegalStateException("the basic channel cannot be closed");
    }

    private byte[] exchange(byte[] command) throws CardException {
        if (command.length < HEADER_BYTES || command.length > Limits.FRAME_BYTES) {
            throw new IllegalArgumentException("a command has 4 to 65535 bytes");
        }
        byte[] answer = card.exchange(command);
        if (answer.length < STATUS_BYTES) {
            throw new CardException("the card answered without a status word");
        }
        return answer;
    }
}
