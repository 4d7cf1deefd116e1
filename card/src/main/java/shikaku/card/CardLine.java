package shikaku.card;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import shikaku.message.Reason;

/** Commands to a card over {@code javax.smartcardio}, its exceptions turned into reasons. */
final class CardLine {
    static final int OK = 0x9000;

    private static final int NO_DATA_ANSWER_BYTES = 258;

    private final CardChannel channel;

    CardLine(CardChannel channel) {
        this.channel = channel;
    }

    ResponseAPDU send(CommandAPDU command) throws CardFailure {
        try {
            return channel.transmit(command);
        } catch (CardException e) {
            throw CardFailure.of(e);
        } catch (IllegalArgumentException noStatusWord) {
            // So a reader answers whose card was pulled in the middle of a command.
            throw new CardFailure(Reason.CARD_NOT_READABLE, noStatusWord);
        } catch (IllegalStateException e) {
            throw new CardFailure(Reason.CARD_REMOVED, e);
        }
    }

    /** Sends a command that holds a secret: no copy of it outlives this call in our hands. Returns the status word. */
    int sendAndWipe(byte[] secretCommand) throws CardFailure {
        ByteBuffer answer = ByteBuffer.allocate(NO_DATA_ANSWER_BYTES);
        try {
            int length = channel.transmit(ByteBuffer.wrap(secretCommand), answer);
            return new ResponseAPDU(Arrays.copyOf(answer.array(), length)).getSW();
        } catch (CardException e) {
            throw CardFailure.of(e);
        } catch (IllegalArgumentException tooShortOrTooLong) {
            throw new CardFailure(Reason.CARD_NOT_READABLE, tooShortOrTooLong);
        } catch (IllegalStateException e) {
            throw new CardFailure(Reason.CARD_REMOVED, e);
        } finally {
            Arrays.fill(secretCommand, (byte) 0);
        }
    }

    /** Sends a command that must succeed. */
    byte[] demand(CommandAPDU command, Reason otherwise) throws CardFailure {
        ResponseAPDU answer = send(command);
        if (answer.getSW() != OK) {
            throw new CardFailure(otherwise);
        }
        return answer.getData();
    }
}
