package shikaku.card;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import shikaku.message.Reason;

/** Commands to a card over {@code javax.smartcardio}, its exceptions turned into reasons. */
final class CardLine {
    static final int OK = 0x9000;

    private static final int BLOCK_BYTES = 256;
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

    /** Selects an application by its AID; false when the card has none of that name. */
    boolean selectApplication(String aid) throws CardFailure {
        return send(new CommandAPDU(0, 0xA4, 0x04, 0x0C, HexFormat.of().parseHex(aid)))
                        .getSW()
                == OK;
    }

    /** Makes a file of the selected application current. */
    void select(int file) throws CardFailure {
        select(file, Reason.CARD_NOT_READABLE);
    }

    /** The same with another reason where there is no such file. */
    void select(int file, Reason otherwise) throws CardFailure {
        byte[] identifier = {(byte) (file >> Byte.SIZE), (byte) file};
        demand(new CommandAPDU(0, 0xA4, 0x02, 0x0C, identifier), otherwise);
    }

    /** Exactly so many bytes of the current file. */
    byte[] read(int offset, int count) throws CardFailure {
        CommandAPDU command = new CommandAPDU(0, 0xB0, offset >> Byte.SIZE, offset & 0xFF, count);
        byte[] data = demand(command, Reason.CARD_NOT_READABLE);
        if (data.length != count) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
        return data;
    }

    /** The current file up to {@code total} bytes, of which {@code head} was read already. Short blocks: every reader can do them. */
    byte[] readOn(byte[] head, int total) throws CardFailure {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(total);
        whole.writeBytes(head);
        while (whole.size() < total) {
            whole.writeBytes(read(whole.size(), Math.min(BLOCK_BYTES, total - whole.size())));
        }
        return whole.toByteArray();
    }
}
