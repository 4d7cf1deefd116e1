package shikaku.reader;

import java.util.Arrays;
import java.util.Optional;
import javax.smartcardio.CardChannel;
import shikaku.card.CardFailure;
import shikaku.card.CardPhoto;
import shikaku.card.MyNumberCard;
import shikaku.card.PhotoResult;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Octets;
import shikaku.message.reader.FrontItems;
import shikaku.message.reader.ReaderAnswer;

/**
 * The photo on the chip (顔写真), which the 照合番号B from the card's front opens. It stays in this process and ends with it; the terminal hears a word. For
 * the card's thread.
 */
final class FrontPhoto {
    private final CardChannel channel;
    private final MyNumberCard card;
    private final CardPhoto reading;
    private Optional<PhotoResult.Photo> read = Optional.empty();

    FrontPhoto(CardChannel channel, MyNumberCard card, CardPhoto reading) {
        this.channel = channel;
        this.card = card;
        this.reading = reading;
    }

    /** Shows the number to the card at most once, never again by itself, and wipes it whatever happens. */
    @Realizes(clauses = Clause.C17)
    ReaderAnswer enter(byte[] number) throws CardFailure {
        try {
            return said(reading.read(channel, number));
        } finally {
            Arrays.fill(number, (byte) 0);
            card.selectAgain();
        }
    }

    /** JPEG 2000 as the chip holds it; empty before it was read, and when there is none. */
    Optional<Octets> photo() {
        return read.map(PhotoResult.Photo::jpeg2000);
    }

    /** What the front says of its holder, once the photo was read. */
    Optional<FrontItems> items() {
        return read.map(PhotoResult.Photo::items);
    }

    private ReaderAnswer said(PhotoResult result) {
        return switch (result) {
            case PhotoResult.Photo photo -> {
                read = Optional.of(photo);
                yield new ReaderAnswer.PhotoRead(photo.check());
            }
            case PhotoResult.NoPhoto _ -> new ReaderAnswer.NoPhoto();
            case PhotoResult.WrongNumber(int left) -> new ReaderAnswer.NumberWrong(left);
            case PhotoResult.Blocked _ -> new ReaderAnswer.NumberBlocked();
        };
    }
}
