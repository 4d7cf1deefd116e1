package shikaku.accounting.report;

import static shikaku.accounting.AccountingWords.WORDS;

import java.util.Optional;
import shikaku.message.Sentence;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.words.EligibilityWords;

/** 確認の結果: 資格有効性 as it arrived, in the words of the desk, and what has none. */
public enum Outcome {
    VALID("1"),
    ENDED("2"),
    NEWER_EXISTS("3"),
    NOT_FOUND("4"),
    SEVERAL("5"),
    NO_TICKET("6"),
    /** 照会停止中, which has no code. */
    BLOCKED(""),
    /** The center has not answered. */
    UNANSWERED("-"),
    /** What arrived was no result that could be taken in. */
    REFUSED("-");

    private static final String NO_RESULT = "-";

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** What a kept 資格有効性 means; the names of those without a code stand for themselves. */
    public static Outcome of(String kept) {
        for (Outcome one : values()) {
            if (one.code.equals(kept) || one.name().equals(kept)) {
                return one;
            }
        }
        throw new IllegalArgumentException("資格有効性 is 1 to 6");
    }

    /** Of 4 that nothing was found, whichever way it was asked: by card it is the insurer's registration, by number the typing. */
    public Sentence word() {
        return code.equals(NO_RESULT) || this == NOT_FOUND
                ? WORDS.sentence("report.outcome." + name())
                : EligibilityWords.of(
                                Optional.of(code).filter(known -> !known.isEmpty()),
                                ReferenceClassification.MY_NUMBER_CARD)
                        .word();
    }
}
