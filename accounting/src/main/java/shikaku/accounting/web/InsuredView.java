package shikaku.accounting.web;

import java.util.List;
import java.util.Optional;
import shikaku.accounting.insurance.Insured;
import shikaku.domain.BranchNumber;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One coverage of a patient's history as text. */
record InsuredView(Insured insured) {
    public String insurer() {
        return insured.coverage().key().insurer().map(InsurerNumber::digits).orElse("");
    }

    public String insurerName() {
        return insured.coverage().insurerName();
    }

    public String symbol() {
        return insured.coverage().key().symbol().map(InsuredSymbol::value).orElse("");
    }

    public String insuredNumber() {
        return insured.coverage().key().number().map(InsuredNumber::value).orElse("");
    }

    public String branch() {
        return insured.coverage().key().branch().map(BranchNumber::digits).orElse("");
    }

    public Sentence period() {
        return DayWords.of(insured.coverage().period());
    }

    /** When a result last said that it holds; for programs and people. */
    public List<Sentence> lastValid() {
        return insured.lastValid().map(DayWords::of).stream().toList();
    }

    /** Names of what is different from the coverage before. */
    public List<Sentence> changes() {
        return insured.changes().stream().map(one -> one.item().label()).toList();
    }

    public List<Sentence> gap() {
        return Optional.of(insured).flatMap(Insured::gap).map(DayWords::of).stream()
                .toList();
    }

    @Override
    public String toString() {
        return "InsuredView[…]";
    }
}
