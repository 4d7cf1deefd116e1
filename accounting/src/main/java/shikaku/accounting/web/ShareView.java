package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

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
                .map(yen -> WORDS.sentence("share.limit", yen))
                .stream()
                .toList();
    }

    private Sentence insurance() {
        Sentence amount = ShareWords.amount(share.insurance().share().map(Share::percent));
        Sentence source = ShareWords.source(share.insurance().source());
        return WORDS.sentence("share.insurance", amount, source);
    }

    private static Sentence words(Subsidy subsidy) {
        Sentence amount = subsidy.share()
                .map(told -> ShareWords.amount(Optional.of(told.percent())))
                .orElseGet(() -> WORDS.sentence("share.as-printed"));
        Sentence title = subsidy.scheme().title();
        return WORDS.sentence("share.subsidy", subsidy.priority(), title, amount);
    }
}
