package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shikaku.accounting.subsidy.HeldSubsidy;
import shikaku.accounting.subsidy.Standing;
import shikaku.accounting.subsidy.Subsidy;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;
import shikaku.message.words.ShareWords;

/** One 受給者証 on the patient's page, as it stands today. */
record SubsidyView(HeldSubsidy held, LocalDate today) {
    /** Days before its end from which on a certificate is to be renewed (our decision). */
    private static final int SOON = 30;

    public long number() {
        return held.number();
    }

    public String scheme() {
        return subsidy().scheme().name();
    }

    public Sentence title() {
        return subsidy().scheme().title();
    }

    public String payer() {
        return subsidy().payer().digits();
    }

    public String beneficiary() {
        return subsidy().beneficiary().text();
    }

    public Sentence period() {
        return DayWords.of(subsidy().period());
    }

    public int priority() {
        return subsidy().priority();
    }

    public Sentence standing() {
        return SubsidyWords.standing(subsidy().on(today));
    }

    /** Of the colour; the words say the same without it. */
    public String tone() {
        return switch (subsidy().on(today)) {
            case Standing.Valid(long left) when left <= SOON -> "care";
            case Standing.Valid _ -> "good";
            case Standing.NotYet _ -> "care";
            case Standing.Expired _ -> "stop";
        };
    }

    public List<Sentence> share() {
        return subsidy().share().map(told -> ShareWords.amount(Optional.of(told.percent()))).stream()
                .toList();
    }

    public List<Sentence> limit() {
        return subsidy()
                .monthlyLimitYen()
                .map(yen -> String.format(Locale.ROOT, "%,d", yen))
                .map(yen -> WORDS.sentence("subsidy.limit", yen))
                .stream()
                .toList();
    }

    private Subsidy subsidy() {
        return held.subsidy();
    }

    @Override
    public String toString() {
        return "SubsidyView[" + number() + "]";
    }
}
