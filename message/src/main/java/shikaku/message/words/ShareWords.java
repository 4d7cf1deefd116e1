package shikaku.message.words;

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
        return percent.map(ShareWords::amount).orElseGet(() -> new Sentence("証で確認", "see the document"));
    }

    private static Sentence amount(int percent) {
        String english = percent + " %";
        if (percent == ALL) {
            return new Sentence("全額", english);
        }
        return new Sentence(percent % TENTH == 0 ? percent / TENTH + "割" : percent + "%", english);
    }

    /** Only the shares of 後期高齢者 and of 70 to 74 years are told by the insurer; of any other it is said that it was not. */
    public static Sentence source(BurdenShare.Source source) {
        return switch (source) {
            case LATE_ELDERLY -> new Sentence("後期高齢者の一部負担金割合", "the late elderly's share, as told");
            case ELDERLY_RECIPIENT -> new Sentence("高齢受給者証", "the elderly recipient's certificate");
            case PRESCHOOL -> new Sentence("保険者からの通知なし。未就学の原則", "not told by the insurer; the rule before school");
            case ORDINARY -> new Sentence("保険者からの通知なし。年齢からの原則", "not told by the insurer; the rule for this age");
            case SPECIAL_MEDICAL_EXPENSES ->
                new Sentence("特別療養費（いったん全額）", "special medical expenses, paid in full first");
            case MEDICAL_ASSISTANCE -> new Sentence("医療扶助（医療券による）", "medical assistance, by its ticket");
            case INSURER_NOT_TOLD ->
                new Sentence("保険者番号が届いていないため、決まりません", "cannot be told: the insurer's number was not sent");
        };
    }
}
