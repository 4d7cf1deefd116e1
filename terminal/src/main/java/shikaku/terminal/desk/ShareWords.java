package shikaku.terminal.desk;

import java.util.Optional;
import shikaku.domain.BurdenShare;
import shikaku.domain.Share;
import shikaku.message.Sentence;

/**
 * 窓口負担割合 and where it comes from (rules.md §4.5), in words. Only 後期高齢者 and 70–74 are told by the center; the rest follows from age, and the
 * desk says so.
 *
 * @param percent 0 to 100; empty where it was not told and no rule may guess
 * @param source whose word it is
 */
public record ShareWords(Optional<Integer> percent, Sentence source) {
    private static final Sentence LATE_ELDERLY = new Sentence("後期高齢者の一部負担金割合", "the late elderly's ratio");
    private static final Sentence ELDERLY = new Sentence("高齢受給者証", "the elderly recipient's certificate");
    private static final Sentence SPECIAL =
            new Sentence("特別療養費（いったん全額）", "special medical expenses, paid in full first");
    private static final Sentence PRESCHOOL = new Sentence("未就学（年齢から）", "preschool, from the age");
    private static final Sentence USUAL = new Sentence("年齢から（通知なし）", "from the age, not told");
    private static final Sentence TICKET = new Sentence("医療扶助（医療券による）", "medical assistance, by its ticket");

    static ShareWords of(BurdenShare share) {
        return new ShareWords(share.share().map(Share::percent), source(share.source()));
    }

    /** In the list: the share, or where to look for it. */
    public String amount() {
        return percent.map(known -> known + "%").orElse("証で確認");
    }

    private static Sentence source(BurdenShare.Source source) {
        return switch (source) {
            case LATE_ELDERLY -> LATE_ELDERLY;
            case ELDERLY_RECIPIENT -> ELDERLY;
            case SPECIAL_MEDICAL_EXPENSES -> SPECIAL;
            case PRESCHOOL -> PRESCHOOL;
            case ORDINARY -> USUAL;
            case MEDICAL_ASSISTANCE -> TICKET;
        };
    }
}
