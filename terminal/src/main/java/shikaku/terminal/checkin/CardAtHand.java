package shikaku.terminal.checkin;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.terminal.checkin.FaceCards.Standing;

/** 置かれたカード: the card of one check-in, told apart from others so that its tries of the face can be counted. */
final class CardAtHand {
    /** After one of these there is no reader any more, or no card, or no evidence: nothing else could go on either. */
    private static final Set<Reason> OVER = EnumSet.of(
            Reason.READER_LOST, Reason.READER_OUT_OF_ORDER, Reason.CARD_REMOVED, Reason.EVIDENCE_UNAVAILABLE);

    private final CardReader reader;
    private final CheckInNumber number;
    private final FaceCards cards;
    // Written by whoever hears the reader, too.
    private volatile Optional<Octets> known = Optional.empty();

    CardAtHand(CardReader reader, CheckInNumber number, FaceCards cards) {
        this.reader = reader;
        this.number = number;
        this.cards = cards;
    }

    /** How it stands at this moment: the desk may have switched something off since. The reader is asked once. */
    Standing standing() throws CheckInEnded {
        if (known.isEmpty()) {
            known = Optional.of(reader.whichCard());
        }
        return cards.of(number, known.get());
    }

    /** On record, and counted, before it counts for anything. */
    void said(ReaderAnswer answer) throws CheckInEnded {
        cards.said(number, known.orElseThrow(), answer);
    }

    /** The way without the face, unless there is none. */
    static Setback unlessOver(Reason why) throws CheckInEnded {
        if (OVER.contains(why)) {
            throw new CheckInEnded(why);
        }
        return Setback.UNAVAILABLE;
    }
}
