package shikaku.town.day;

import java.util.Optional;
import shikaku.domain.InsurerNumber;

/** What must come of a check-in; the outcomes are those of the terminal. */
public sealed interface Expectation {
    /**
     * The center gave its verdict.
     *
     * @param verdict 資格有効性, or Blocked
     * @param insurer 保険者番号 of the coverage shown, if one is shown
     * @param limitShown whether 限度額適用認定証関連情報 is shown
     * @param diseaseShown whether 特定疾病療養受療証情報 is shown
     */
    record Answered(Verdict verdict, Optional<InsurerNumber> insurer, boolean limitShown, boolean diseaseShown)
            implements Expectation {}

    /** Nobody could tell that the card is this person's. */
    record NotIdentified() implements Expectation {}

    /**
     * Somebody on the way refused.
     *
     * @param code the code of the reason, such as {@code P0107}
     */
    record Refused(String code) implements Expectation {
        public Refused {
            if (!code.matches("[A-Z][0-9]{4}")) {
                throw new IllegalArgumentException("Refused names a reason by its code, such as P0107");
            }
        }
    }

    /** The center could not be reached. */
    record Unavailable() implements Expectation {}

    /** The patient left before the end. */
    record Abandoned() implements Expectation {}
}
