package shikaku.accounting.web;

import shikaku.accounting.store.FirstOf;
import shikaku.accounting.store.PostgresUnanswered;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One visit without an answer, as a link; it names nobody. */
record UnansweredView(PostgresUnanswered.Open visit) {
    static FirstOf<UnansweredView> of(FirstOf<PostgresUnanswered.Open> visits) {
        return visits.each(UnansweredView::new);
    }

    public long number() {
        return visit.number();
    }

    public long atTheDesk() {
        return visit.visit();
    }

    public boolean settledAtDesk() {
        return visit.settledAtDesk();
    }

    public Sentence day() {
        return DayWords.of(visit.day());
    }
}
