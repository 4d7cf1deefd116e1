package shikaku.card;

import java.nio.ByteBuffer;
import java.util.Optional;
import javax.smartcardio.CardChannel;
import shikaku.card.data.CardFace;
import shikaku.card.data.MalformedData;
import shikaku.message.Octets;
import shikaku.message.Reason;

/**
 * The photo on a card's chip (顔写真), which 照合番号B opens: whoever sees the front of the card can read it. Selecting the 券面 application takes
 * away whatever PIN or institution had opened in the JPKI application, so the photo is read first.
 */
public final class CardPhoto {
    private static final int HEAD_BYTES = 5;
    private static final int TWO_LENGTH_BYTES = 0x82;
    private static final int NUMBER_B_DIGITS = 14;
    private static final int PIN_BLOCKED = 0x6984;
    private static final int TRIES_LEFT = 0x63C0;

    private final CardLine line;

    private CardPhoto(CardLine line) {
        this.line = line;
    }

    /**
     * Shows the number to the card, once, and reads.
     *
     * @param numberB fourteen ASCII digits; anything else is {@link Reason#PIN_MALFORMED} and costs no try. Wiping it is the caller's
     * @throws CardFailure also {@link Reason#CARD_NOT_READABLE} when the card answers what no 券面AP answers
     */
    public static PhotoResult read(CardChannel channel, byte[] numberB) throws CardFailure {
        if (!isNumberB(numberB)) {
            throw new CardFailure(Reason.PIN_MALFORMED);
        }
        CardPhoto card = new CardPhoto(new CardLine(channel));
        if (!card.line.selectApplication(CardFaceApplication.AID)) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
        card.line.select(CardFaceApplication.NUMBER_B);
        int status = card.verify(numberB);
        return status == CardLine.OK ? card.photo() : refused(status);
    }

    private int verify(byte[] numberB) throws CardFailure {
        byte[] command = ByteBuffer.allocate(HEAD_BYTES + numberB.length)
                .put(new byte[] {0, 0x20, 0, (byte) 0x80, (byte) numberB.length})
                .put(numberB)
                .array();
        return line.sendAndWipe(command);
    }

    private PhotoResult photo() throws CardFailure {
        line.select(CardFaceApplication.CARD_FACE);
        try {
            Optional<Octets> photo = CardFace.photo(face());
            return photo.isPresent() ? new PhotoResult.Photo(photo.get()) : new PhotoResult.NoPhoto();
        } catch (MalformedData e) {
            throw new CardFailure(Reason.CARD_NOT_READABLE, e);
        }
    }

    /** {@code FF20 82 hh ll …}: the length first, and no more than a card can hold. */
    private byte[] face() throws CardFailure {
        byte[] head = line.read(0, HEAD_BYTES);
        int total = HEAD_BYTES + ((head[3] & 0xFF) << Byte.SIZE | head[4] & 0xFF);
        if ((head[2] & 0xFF) != TWO_LENGTH_BYTES || total > Limits.FILE_BYTES) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
        return line.readOn(head, total);
    }

    private static PhotoResult refused(int status) throws CardFailure {
        int left = status & 0xF;
        if (status == PIN_BLOCKED || status == TRIES_LEFT) {
            return new PhotoResult.Blocked();
        }
        if ((status & 0xFFF0) != TRIES_LEFT || left > Limits.NUMBER_TRIES) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
        return new PhotoResult.WrongNumber(left);
    }

    private static boolean isNumberB(byte[] number) {
        boolean digits = number.length == NUMBER_B_DIGITS;
        for (byte each : number) {
            digits &= each >= '0' && each <= '9';
        }
        return digits;
    }
}
