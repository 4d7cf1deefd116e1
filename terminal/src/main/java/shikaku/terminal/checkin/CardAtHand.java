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
    private volatile Optional<Known> known = Optional.empty();

    CardAtHand(CardReader reader, CheckInNumber number, FaceCards cards) {
        this.reader = reader;
        this.number = number;
        this.cards = cards;
    }

    private record Known(Octets binding, Standing standing) {}

    /** How it stands; the reader is asked once. */
    Standing standing() throws CheckInEnded {
        if (known.isEmpty()) {
            Octets binding = reader.whichCard();
            known = Optional.of(new Known(binding, cards.of(number, binding)));
        }
        return known.get().standing();
    }

    /** On record, and counted, before it counts for anything. */
    void said(ReaderAnswer answer) throws CheckInEnded {
        Octets binding = known.orElseThrow().binding();
        known = Optional.of(new Known(binding, cards.said(number, binding, answer)));
    }

    /** The way without the face, unless there is none. */
    static Setback unlessOver(Reason why) throws CheckInEnded {
        if (OVER.contains(why)) {
            throw new CheckInEnded(why);
        }
        return Setback.UNAVAILABLE;
    }
}
