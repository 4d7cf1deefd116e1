package shikaku.accounting.web;

import shikaku.accounting.store.FirstOf;
import shikaku.accounting.store.PostgresClosedVisits;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One visit without an answer of which a clerk has said what becomes of it, as a link; it names nobody. */
record ClosedVisitView(PostgresClosedVisits.Closed visit) {
    static FirstOf<ClosedVisitView> of(FirstOf<PostgresClosedVisits.Closed> visits) {
        return visits.each(ClosedVisitView::new);
    }

    public long number() {
        return visit.number();
    }

    public long atTheDesk() {
        return visit.visit();
    }

    public boolean withoutClaim() {
        return visit.patient().isEmpty();
    }

    public String clerk() {
        return visit.clerk();
    }

    public Sentence day() {
        return DayWords.of(visit.day());
    }
}
