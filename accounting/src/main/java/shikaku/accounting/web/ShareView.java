package shikaku.accounting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.accounting.subsidy.Subsidy;
import shikaku.accounting.subsidy.VisitShare;
import shikaku.domain.Share;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;
import shikaku.message.words.ShareWords;

/** 窓口負担 of a day as text, every source named. */
record ShareView(LocalDate date, VisitShare share) {
    public Sentence day() {
        return DayWords.of(date);
    }

    public Sentence atCounter() {
        return ShareWords.amount(share.atCounter().map(Share::percent));
    }

    /** Percent, for programs; empty where nobody told it. */
    public String percent() {
        return share.atCounter().map(told -> Integer.toString(told.percent())).orElse("");
    }

    /** Which rule or certificate decides; for programs. */
    public String source() {
        return share.deciding()
                .map(one -> one.scheme().name())
                .orElseGet(() -> share.insurance().source().name());
    }

    /** What the insurance leaves over and by which rule; then each certificate. */
    public List<Sentence> sources() {
        return Stream.concat(Stream.of(insurance()), share.subsidies().stream().map(ShareView::words))
                .toList();
    }

    public List<Sentence> limit() {
        return share
                .monthlyLimitYen()
                .map(yen -> String.format(Locale.ROOT, "%,d", yen))
                .map(yen -> new Sentence("公費の上限 月" + yen + "円", "at most " + yen + " yen a month"))
                .stream()
                .toList();
    }

    private Sentence insurance() {
        Sentence amount = ShareWords.amount(share.insurance().share().map(Share::percent));
        Sentence source = ShareWords.source(share.insurance().source());
        return new Sentence(
                "保険 " + amount.japanese() + "（" + source.japanese() + "）",
                "insurance " + amount.english() + " (" + source.english() + ")");
    }

    private static Sentence words(Subsidy subsidy) {
        Optional<Sentence> amount = subsidy.share().map(told -> ShareWords.amount(Optional.of(told.percent())));
        Sentence title = subsidy.scheme().title();
        return new Sentence(
                "第" + subsidy.priority() + "公費 " + title.japanese() + " "
                        + amount.map(Sentence::japanese).orElse("（負担は受給者証のとおり）"),
                "certificate " + subsidy.priority() + ": " + title.english() + ", "
                        + amount.map(Sentence::english).orElse("the share as on the certificate"));
    }
}
