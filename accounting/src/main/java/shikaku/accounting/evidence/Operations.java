package shikaku.accounting.evidence;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.refusal.PageRefusal;
import shikaku.edge.refusal.RefusedHandshake;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Looks;
import shikaku.evidence.Outcome;
import shikaku.evidence.UnitOfWork;
import shikaku.message.Reason;

/**
 * What accounting does with personal data, each with its row of evidence: work and row become durable together or not at all. The
 * patient stands as 患者番号, which says nothing about the person outside the clinic.
 */
@Realizes(clauses = Clause.C17)
public final class Operations {
    static final String PROGRAM = "accounting";

    private final EvidenceLog log;
    private final String where;
    private final InstantSource clock;

    /**
     * @param where program and clinic, such as {@code accounting-kobe}
     * @param clock the real one, whatever day the business has: so the books of all programs can be laid side by side
     */
    public Operations(EvidenceLog log, String where, InstantSource clock) {
        this.log = log;
        this.where = where;
        this.clock = clock;
    }

    /** ⑧ filed. */
    public void takenIn(Optional<PatientNumber> whom, Work work) {
        keep(of(Act.RESULT_TAKEN_IN, PROGRAM, "eligibility", Outcome.DONE), whom, work);
    }

    /** ⑧ refused. */
    public void refused(Reason reason, Work work) {
        EvidenceRecord row = of(Act.RESULT_TAKEN_IN, PROGRAM, "eligibility", Outcome.REFUSED);
        keep(row.withReason(reason.code()), Optional.empty(), work);
    }

    /** ⑧ begins anew, because the terminal counts in another store. */
    public void storeReplaced(Work work) {
        EvidenceRecord row = of(Act.RESULT_TAKEN_IN, PROGRAM, "another store", Outcome.FAILED);
        keep(row.withReason(Reason.DELIVERIES_BEGIN_ANEW.code()), Optional.empty(), work);
    }

    /** ⑧ told of visits without an answer, so many; their numbers at the desk say nothing about anybody. */
    public void visitsTold(int visits, Work work) {
        keep(
                of(Act.RESULT_TAKEN_IN, PROGRAM, "visits without an answer " + visits, Outcome.DONE),
                Optional.empty(),
                work);
    }

    /** What a clerk said of a visit without an answer was refused. */
    public void visitRefused(String account, long visit, Reason reason) {
        EvidenceRecord row = of(Act.REQUEST_REFUSED, account, "unanswered/" + visit, Outcome.REFUSED);
        keep(row.withReason(reason.code()), Optional.empty(), database -> {});
    }

    /**
     * A clerk said of a visit without an answer what becomes of it.
     *
     * @param what which visit, and what was said of it
     * @param whom whose it is, where it is somebody's
     */
    public void visitDecided(String account, String what, Optional<PatientNumber> whom, Work work) {
        keep(of(Act.PATIENT_CHANGED, account, what, Outcome.DONE), whom, work);
    }

    /** A clerk said whose an arrival is. */
    public void decided(String account, long arrival, PatientNumber whom, Work work) {
        keep(of(Act.PATIENT_CHANGED, account, "arrival/" + arrival, Outcome.DONE), Optional.of(whom), work);
    }

    /** A clerk's decision was refused. */
    public void decisionRefused(String account, long arrival, Reason reason) {
        EvidenceRecord row = of(Act.REQUEST_REFUSED, account, "arrival/" + arrival, Outcome.REFUSED);
        keep(row.withReason(reason.code()), Optional.empty(), database -> {});
    }

    /**
     * A clerk changed a patient's data, or undid such a change.
     *
     * @param items names of the items that changed, not their values
     */
    public void patientChanged(String account, String why, PatientNumber whom, List<String> items, Work work) {
        EvidenceRecord row = of(Act.PATIENT_CHANGED, account, why, Outcome.DONE);
        keep(row.withItems(items, Optional.empty()), Optional.of(whom), work);
    }

    /** A change of a patient's data was refused. */
    public void changeRefused(String account, String what, PatientNumber whom, Reason reason) {
        EvidenceRecord row = of(Act.PATIENT_CHANGED, account, what, Outcome.REFUSED);
        keep(row.withReason(reason.code()), Optional.of(whom), database -> {});
    }

    /** A booking was refused. */
    public void bookingRefused(String account, Reason reason) {
        EvidenceRecord row = of(Act.REQUEST_REFUSED, account, "booking", Outcome.REFUSED);
        keep(row.withReason(reason.code()), Optional.empty(), database -> {});
    }

    /** ⑨ done. */
    public void registered(PatientNumber whom, Work work) {
        EvidenceRecord row = of(Act.REFERENCE_NUMBER_REGISTERED, PROGRAM, "reference-number", Outcome.DONE);
        keep(row, Optional.of(whom), work);
    }

    /** ⑨ given up until the next visit. */
    public void gaveUp(PatientNumber whom, Reason reason, Work work) {
        EvidenceRecord row = of(Act.REFERENCE_NUMBER_REGISTERED, PROGRAM, "reference-number", Outcome.FAILED);
        keep(row.withReason(reason.code()), Optional.of(whom), work);
    }

    /** A clerk looks at a patient; what is shown is shown only after this returns. */
    public void looked(String account, PatientNumber whom) {
        keep(of(Act.PATIENT_VIEWED, account, "accounting", Outcome.DONE), Optional.of(whom), database -> {});
    }

    /** A clerk signed in or out. */
    public void signed(Act inOrOut, String account) {
        keep(of(inOrOut, account, "accounting", Outcome.DONE), Optional.empty(), database -> {});
    }

    /** Somebody could not sign in, so many times. */
    public void signInRefused(String account, Reason reason, int times) {
        String why = times == 1 ? "accounting" : "accounting, " + times + " times";
        EvidenceRecord row = of(Act.SIGNED_IN, account, why, Outcome.REFUSED);
        keep(row.withReason(reason.code()), Optional.empty(), database -> {});
    }

    /** A connection was refused before a request came of it, so many times. */
    public void connectionRefused(RefusedHandshake connection, int times) {
        keep(connection.row(clock.instant(), where, times), Optional.empty(), database -> {});
    }

    /** A request was refused before accounting was asked, so many times. */
    public void requestRefused(PageRefusal refusal, int times) {
        keep(refusal.row(clock.instant(), where, times), Optional.empty(), database -> {});
    }

    /**
     * A clerk looks at a list of patients; what is shown is shown only after this returns.
     *
     * @param shown opaque ids of those on it, all of which the rows name
     */
    public void lookedAtList(String account, List<String> shown) {
        for (Looks.Row row : Looks.rows(shown)) {
            EvidenceRecord look = of(Act.PATIENT_VIEWED, account, row.why(), Outcome.DONE);
            keep(look.withItems(row.items(), Optional.empty()), Optional.empty(), database -> {});
        }
    }

    /**
     * A clerk searched for patients; what is found is shown only after this returns. What was typed is not kept.
     *
     * @param by what it was: a number, a birthdate or a name
     * @param found how many fit
     * @param shown opaque ids of those on the page
     */
    public void searched(String account, String by, int found, List<String> shown) {
        EvidenceRecord row = of(Act.PATIENT_VIEWED, account, "search by " + by + ": " + found + " found", Outcome.DONE);
        keep(row.withItems(shown, Optional.empty()), Optional.empty(), database -> {});
    }

    EvidenceRecord of(Act act, String who, String why, Outcome outcome) {
        return EvidenceRecord.of(clock.instant(), act, who, where, why, outcome);
    }

    void keep(EvidenceRecord row, Optional<PatientNumber> whom, Work work) {
        log.append(whom.map(PatientNumber::text).map(row::withWhom).orElse(row), unit(work));
    }

    private static UnitOfWork unit(Work work) {
        return connection -> work.on(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    /** What is written together with a row of evidence. */
    @FunctionalInterface
    public interface Work {
        /** @param database inside the transaction of the row */
        void on(JdbcClient database);
    }
}
