package shikaku.accounting.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.message.bulk.ReceptionNumber;

/** 照会の証跡: what accounting asks of itself, with nobody at the counter: before the claim, and the evening before the visit. */
@Realizes(clauses = Clause.C17)
public final class InquiryDeeds {
    private final Operations operations;

    public InquiryDeeds(Operations operations) {
        this.operations = operations;
    }

    /** A clerk has the visits of a month asked about again. */
    public void monthBegun(String account, YearMonth month, Operations.Work work) {
        operations.keep(
                operations.of(Act.INQUIRY_BY_INSURED_CARD, account, "month " + month, Outcome.DONE),
                Optional.empty(),
                work);
    }

    /** There was nothing to ask of a month. */
    public void monthRefused(String account, YearMonth month, Reason reason) {
        EvidenceRecord row = operations.of(Act.REQUEST_REFUSED, account, "month " + month, Outcome.REFUSED);
        operations.keep(row.withReason(reason.code()), Optional.empty(), database -> {});
    }

    /**
     * The coverage of a visit was asked about again, before its claim.
     *
     * @param outcome of the question: an answer that it had ended is one
     */
    public void reverified(PatientNumber whom, Outcome outcome, Optional<Reason> reason, Operations.Work work) {
        EvidenceRecord row = operations.of(Act.INQUIRY_BY_INSURED_CARD, Operations.PROGRAM, "claim", outcome);
        operations.keep(reason.map(Reason::code).map(row::withReason).orElse(row), Optional.of(whom), work);
    }

    /** Booked patients are to be asked about. */
    public void aheadBegun(String who, LocalDate day, Operations.Work work) {
        operations.keep(
                operations.of(Act.INQUIRY_BY_INSURED_CARD, who, "booked for " + day, Outcome.DONE),
                Optional.empty(),
                work);
    }

    /** There was nobody to ask about. */
    public void aheadRefused(String who, LocalDate day, Reason reason) {
        EvidenceRecord row = operations.of(Act.REQUEST_REFUSED, who, "booked for " + day, Outcome.REFUSED);
        operations.keep(row.withReason(reason.code()), Optional.empty(), database -> {});
    }

    /** The center took a job about booked patients. */
    public void aheadSent(ReceptionNumber job, Operations.Work work) {
        EvidenceRecord row = operations.of(Act.BULK_JOB_TAKEN, Operations.PROGRAM, "bookings", Outcome.DONE);
        operations.keep(row.withItems(List.of("job/" + job.value()), Optional.empty()), Optional.empty(), work);
    }

    /** What was said of booked patients was taken in, or nothing will be said. */
    public void aheadAnswered(Collection<PatientNumber> whom, Optional<Reason> reason, Operations.Work work) {
        Outcome outcome = reason.isEmpty() ? Outcome.DONE : Outcome.FAILED;
        EvidenceRecord row = operations
                .of(Act.BULK_RESULT_FETCHED, Operations.PROGRAM, "bookings", outcome)
                .withItems(whom.stream().map(PatientNumber::text).sorted().toList(), Optional.empty());
        operations.keep(reason.map(Reason::code).map(row::withReason).orElse(row), Optional.empty(), work);
    }
}
