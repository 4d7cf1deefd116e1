package shikaku.accounting.booking;

import java.util.Optional;
import shikaku.message.Reason;

/** 前もっての確認 of one booked patient. */
public sealed interface AskedAhead {
    /** Not asked yet. */
    record NotYet() implements AskedAhead {}

    /** Asked; the center is at work. */
    record UnderWay() implements AskedAhead {}

    /**
     * The center has answered.
     *
     * @param validity code of 資格有効性; none while viewing is stopped
     */
    record Answered(Optional<String> validity) implements AskedAhead {
        /** Whether nobody need look at it before the patient comes; of 6 somebody does, for the ticket is missing. */
        public boolean good() {
            return validity.filter(code -> code.equals("1")).isPresent();
        }
    }

    /** Not to be told before the patient comes. */
    record NotTold(Reason why) implements AskedAhead {}
}
