package shikaku.card;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CommandAPDU;
import shikaku.card.data.MalformedData;
import shikaku.card.data.ReadFront;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.FrontCheck;

/**
 * The photo on a card's chip (顔写真), which 照合番号B opens: whoever sees the front of the card can read it. Selecting the 券面 application takes
 * away whatever PIN or institution had opened in the JPKI application, so the photo is read first. It is given out only after its front was found to be genuine,
 * unless somebody configured otherwise.
 *
 * @param trust whose fronts are believed
 * @param random asks the chip something new each time
 */
public record CardPhoto(FrontTrust trust, RandomGenerator random) {
    private static final int HEAD_BYTES = 5;
    private static final int TWO_LENGTH_BYTES = 0x82;
    private static final int PIN_BLOCKED = 0x6984;
    private static final int TRIES_LEFT = 0x63C0;
    /** The last try of a number is left to its holder. */
    private static final int HOLDERS_OWN = 1;

    /**
     * Shows the number to the card, once, and reads. Before that it asks for the tries left, which costs none: the last one is not for a machine that may
     * have misread the front.
     *
     * @param numberB fourteen ASCII digits; anything else is {@link Reason#FRONT_NUMBER_MALFORMED} and costs no try. Wiping it is the caller's
     * @return no photo also of a card that has no 券面AP, as the one in a phone
     * @throws CardFailure also {@link Reason#CARD_NOT_READABLE} when the card answers what no 券面AP answers, {@link Reason#FRONT_NOT_SIGNED} and
     *     {@link Reason#FRONT_COPIED} when its front is not to be believed
     */
    public PhotoResult read(CardChannel channel, byte[] numberB) throws CardFailure {
        if (!isNumberB(numberB)) {
            throw new CardFailure(Reason.FRONT_NUMBER_MALFORMED);
        }
        CardLine line = new CardLine(channel);
        if (!line.selectApplication(CardFaceApplication.AID)) {
            return new PhotoResult.NoPhoto();
        }
        line.select(CardFaceApplication.NUMBER_B);
        return triesLeft(line) <= HOLDERS_OWN ? new PhotoResult.Blocked() : shown(line, numberB);
    }

    private static int triesLeft(CardLine line) throws CardFailure {
        return left(line.send(new CommandAPDU(0, 0x20, 0, 0x80)).getSW());
    }

    private PhotoResult shown(CardLine line, byte[] numberB) throws CardFailure {
        int status = verify(line, numberB);
        if (status == CardLine.OK) {
            return photo(line);
        }
        int left = left(status);
        if (left == Limits.NUMBER_TRIES) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
        return left == 0 ? new PhotoResult.Blocked() : new PhotoResult.WrongNumber(left);
    }

    private static int verify(CardLine line, byte[] numberB) throws CardFailure {
        byte[] command = ByteBuffer.allocate(HEAD_BYTES + numberB.length)
                .put(new byte[] {0, 0x20, 0, (byte) 0x80, (byte) numberB.length})
                .put(numberB)
                .array();
        return line.sendAndWipe(command);
    }

    private PhotoResult photo(CardLine line) throws CardFailure {
        line.select(CardFaceApplication.CARD_FACE);
        try {
            ReadFront front = ReadFront.of(file(line));
            Optional<Octets> photo = front.photo();
            return photo.isPresent()
                    ? new PhotoResult.Photo(photo.get(), front.items(), checked(line, front))
                    : new PhotoResult.NoPhoto();
        } catch (MalformedData e) {
            throw new CardFailure(Reason.CARD_NOT_READABLE, e);
        }
    }

    private FrontCheck checked(CardLine line, ReadFront front) throws CardFailure {
        return switch (trust) {
            case FrontTrust.Unchecked _ -> FrontCheck.UNCHECKED;
            case FrontTrust.Issuers issuers -> {
                new FrontProof(line, issuers, random).demand(front);
                yield FrontCheck.SIGNED;
            }
        };
    }

    /** {@code FF20 82 hh ll …}: the length first, and no more than a card can hold. */
    private static byte[] file(CardLine line) throws CardFailure {
        byte[] head = line.read(0, HEAD_BYTES);
        int total = HEAD_BYTES + ((head[3] & 0xFF) << Byte.SIZE | head[4] & 0xFF);
        if ((head[2] & 0xFF) != TWO_LENGTH_BYTES || total > Limits.FILE_BYTES) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
        return line.readOn(head, total);
    }

    private static int left(int status) throws CardFailure {
        int left = status & 0xF;
        if (status == PIN_BLOCKED) {
            return 0;
        }
        if ((status & 0xFFF0) != TRIES_LEFT || left > Limits.NUMBER_TRIES) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
        return left;
    }

    private static boolean isNumberB(byte[] number) {
        boolean digits = number.length == Limits.NUMBER_B_DIGITS;
        for (byte each : number) {
            digits &= each >= '0' && each <= '9';
        }
        return digits;
    }
}
