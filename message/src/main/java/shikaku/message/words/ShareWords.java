package shikaku.message.words;

import static shikaku.message.words.Values.WORDS;

import java.util.Optional;
import shikaku.domain.BurdenShare;
import shikaku.message.Sentence;

/** 窓口負担割合 and where it comes from (rules.md §4.5), as it is spoken at a reception. */
public final class ShareWords {
    private static final int TENTH = 10;
    private static final int ALL = 100;

    private ShareWords() {}

    /**
     * 割, or where to look for it.
     *
     * @param percent 0 to 100; empty where it was not told and no rule may guess
     */
    public static Sentence amount(Optional<Integer> percent) {
        return percent.map(ShareWords::amount).orElseGet(() -> WORDS.sentence("share.not-told"));
    }

    private static Sentence amount(int percent) {
        return switch (percent) {
            case 0 -> WORDS.sentence("share.none");
            case ALL -> WORDS.sentence("share.all");
            default ->
                percent % TENTH == 0
                        ? WORDS.sentence("share.tenths", percent / TENTH)
                        : WORDS.sentence("share.percent", percent);
        };
    }

    /** Only the shares of 後期高齢者 and of 70 to 74 years are told by the insurer; of any other it is said that it was not. */
    public static Sentence source(BurdenShare.Source source) {
        return switch (source) {
            case LATE_ELDERLY -> WORDS.sentence("share.late-elderly");
            case ELDERLY_RECIPIENT -> WORDS.sentence("share.elderly-recipient");
            case PRESCHOOL -> WORDS.sentence("share.preschool");
            case ORDINARY -> WORDS.sentence("share.ordinary");
            case SPECIAL_MEDICAL_EXPENSES -> WORDS.sentence("share.special-medical-expenses");
            case MEDICAL_ASSISTANCE -> WORDS.sentence("share.medical-assistance");
            case INSURER_NOT_TOLD -> WORDS.sentence("share.insurer-not-told");
        };
    }
}
