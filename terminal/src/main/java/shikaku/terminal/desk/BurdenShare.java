package shikaku.terminal.desk;

import java.time.LocalDate;
import java.util.Optional;
import shikaku.domain.Coverage;
import shikaku.message.Sentence;

/**
 * 窓口負担割合 and where it comes from (rules.md §4.5). Only 後期高齢者 and 70–74 are told by the center; the rest follows from age, and the
 * desk says so.
 *
 * @param percent 0 to 100
 * @param source whose word it is
 */
public record BurdenShare(int percent, Sentence source) {
    private static final Sentence LATE_ELDERLY = new Sentence("後期高齢者の一部負担金割合", "the late elderly's ratio");
    private static final Sentence ELDERLY = new Sentence("高齢受給者証", "the elderly recipient's certificate");
    private static final Sentence SPECIAL =
            new Sentence("特別療養費（いったん全額）", "special medical expenses, paid in full first");
    private static final Sentence PRESCHOOL = new Sentence("未就学（年齢から）", "preschool, from the age");
    private static final Sentence USUAL = new Sentence("年齢から（通知なし）", "from the age, not told");

    /** The share of a coverage on a day; empty for 医療扶助, where nothing is paid by this rule. */
    public static Optional<BurdenShare> of(Coverage coverage, LocalDate date) {
        return switch (coverage.classification()) {
            case MEDICAL_ASSISTANCE -> Optional.empty();
            case SPECIAL_MEDICAL_EXPENSES -> Optional.of(new BurdenShare(100, SPECIAL));
            case GENERAL, RETIRED, SHORT_TERM, SHORT_TERM_RETIRED, SPECIAL_RETIRED, SELF_DEFENSE_FORCES ->
                Optional.of(told(coverage).orElseGet(() -> byAge(coverage, date)));
        };
    }

    private static Optional<BurdenShare> told(Coverage coverage) {
        return coverage.share()
                .map(share -> new BurdenShare(share.percent(), LATE_ELDERLY))
                .or(() -> coverage.elderlyRecipient()
                        .map(certificate -> new BurdenShare(certificate.share().percent(), ELDERLY)));
    }

    private static BurdenShare byAge(Coverage coverage, LocalDate date) {
        return coverage.preschool(date) ? new BurdenShare(20, PRESCHOOL) : new BurdenShare(30, USUAL);
    }
}
