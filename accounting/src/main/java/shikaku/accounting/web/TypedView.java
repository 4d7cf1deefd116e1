package shikaku.accounting.web;

import shikaku.domain.BranchNumber;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredSymbol;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** What was typed at the desk, as text; empty text for what was not. */
record TypedView(InsuredCardQuery query) {
    public String insurer() {
        return query.key().insurer().digits();
    }

    public String symbol() {
        return query.key().symbol().map(InsuredSymbol::value).orElse("");
    }

    public String insuredNumber() {
        return query.key().number().value();
    }

    public String branch() {
        return query.key().branch().map(BranchNumber::digits).orElse("");
    }

    public Sentence birthdate() {
        return DayWords.of(query.birthdate());
    }

    @Override
    public String toString() {
        return "TypedView[…]";
    }
}
