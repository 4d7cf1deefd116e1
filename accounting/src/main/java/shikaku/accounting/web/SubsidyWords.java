package shikaku.accounting.web;

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
        return new Sentence(title.japanese() + " " + standing.japanese(), title.english() + ", " + standing.english());
    }

    private static Sentence expired(Subsidy subsidy) {
        Sentence title = subsidy.scheme().title();
        Sentence last = DayWords.of(subsidy.to());
        return new Sentence(
                title.japanese() + "の受給者証は" + last.japanese() + "で切れています。新しい受給者証を見せていただいてください。",
                "The certificate (" + title.english() + ") ended on " + last.english() + ". Ask for the new one.");
    }

    static Sentence outOfOrder(Subsidies.OutOfOrder pair) {
        Sentence local = pair.local().scheme().title();
        Sentence national = pair.national().scheme().title();
        return new Sentence(
                "第" + pair.local().priority() + "公費の" + local.japanese() + "が、第"
                        + pair.national().priority() + "公費の" + national.japanese()
                        + "より先になっています。国の制度の公費を先に使うのがふつうです。順位を確かめてください。",
                "Certificate " + pair.local().priority() + " (" + local.english() + ") stands before certificate "
                        + pair.national().priority() + " (" + national.english()
                        + "). The nation's schemes usually come first: check the order.");
    }

    static Sentence standing(Standing standing) {
        return switch (standing) {
            case Standing.Valid(long left) when left == 1 -> new Sentence("本日まで", "last day today");
            case Standing.Valid(long left) -> new Sentence("残り" + left + "日", left + " days left");
            case Standing.Expired(long ago) -> new Sentence(ago + "日前に期限切れ", "expired " + ago + " days ago");
            case Standing.NotYet(long days) -> new Sentence(days + "日後から", "from in " + days + " days");
        };
    }
}
