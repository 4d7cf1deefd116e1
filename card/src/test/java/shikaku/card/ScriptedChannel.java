package shikaku.card;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A card that answers whatever its author wants; no answer at all is a failure of the line. */
final class ScriptedChannel extends CardChannel {
    private final UnaryOperator<byte[]> author;

    ScriptedChannel(UnaryOperator<byte[]> author) {
        this.author = author;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardException {
        return new ResponseAPDU(answer(command.getBytes()));
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
        byte[] bytes = new byte[command.remaining()];
        command.get(bytes);
        byte[] answer = answer(bytes);
        if (answer.length > response.remaining()) {
            throw new IllegalArgumentException("the buffer is too small");
        }
        response.put(answer);
        return answer.length;
    }

    private byte[] answer(byte[] command) throws CardException {
        byte[] answer = author.apply(command);
        if (answer.length < 2) {
            throw new CardException("no answer");
        }
        return answer;
    }

    @Override
    public Card getCard() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getChannelNumber() {
        return 0;
    }

    @Override
    public void close() {}
}
