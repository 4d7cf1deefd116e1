package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.time.LocalDate;
import java.util.List;
import shikaku.accounting.subsidy.Standing;
import shikaku.accounting.subsidy.Subsidies;
import shikaku.accounting.subsidy.Subsidy;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/**
 * 受給者証 of one patient on a day's list of arrivals or bookings.
 *
 * @param valid each with the days left
 * @param expired each a sentence of what to do
 */
record SubsidyWords(List<Sentence> valid, List<Sentence> expired) {
    static final SubsidyWords NONE = new SubsidyWords(List.of(), List.of());

    static SubsidyWords of(Subsidies held, LocalDate day) {
        return new SubsidyWords(
                held.validOn(day).stream().map(one -> valid(one, day)).toList(),
                held.expiredOn(day).stream().map(SubsidyWords::expired).toList());
    }

    private static Sentence valid(Subsidy subsidy, LocalDate day) {
        Sentence title = subsidy.scheme().title();
        Sentence standing = standing(subsidy.on(day));
        return WORDS.sentence("subsidy.valid", title, standing);
    }

    private static Sentence expired(Subsidy subsidy) {
        Sentence title = subsidy.scheme().title();
        Sentence last = DayWords.of(subsidy.to());
        return WORDS.sentence("subsidy.expired", title, last);
    }

    static Sentence outOfOrder(Subsidies.OutOfOrder pair) {
        Sentence local = pair.local().scheme().title();
        Sentence national = pair.national().scheme().title();
        return WORDS.sentence(
                "subsidy.out-of-order",
                pair.local().priority(),
                local,
                pair.national().priority(),
                national);
    }

    static Sentence standing(Standing standing) {
        return switch (standing) {
            case Standing.Valid(long left) when left == 1 -> WORDS.sentence("subsidy.last-day");
            case Standing.Valid(long left) -> WORDS.sentence("subsidy.days-left", left);
            case Standing.Expired(long ago) -> WORDS.sentence("subsidy.days-ago", ago);
            case Standing.NotYet(long days) -> WORDS.sentence("subsidy.in-days", days);
        };
    }
}
