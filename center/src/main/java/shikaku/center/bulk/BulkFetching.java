package shikaku.center.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import shikaku.center.answer.Reply;
import shikaku.center.bulk.BulkJobs.Portion;
import shikaku.center.journal.Journal;
import shikaku.center.journal.Purpose;
import shikaku.center.journal.Refusal;
import shikaku.center.journal.Refusals;
import shikaku.domain.InstitutionCode;
import shikaku.evidence.Act;
import shikaku.message.BulkWriting;
import shikaku.message.Fields;
import shikaku.message.Reason;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkResult;

/** The second step: hands a job's result out, to the institution that sent the job. An unknown number and somebody else's are the same. */
public final class BulkFetching {
    private final BulkJobs jobs;
    private final Journal journal;
    private final Refusals refusals;
    private final InstantSource clock;
    private final Clock business;

    /**
     * @param clock the real one, for the evidence
     * @param business the business day in Japan's zone
     */
    public BulkFetching(BulkJobs jobs, Journal journal, Refusals refusals, InstantSource clock, Clock business) {
        this.jobs = jobs;
        this.journal = journal;
        this.refusals = refusals;
        this.clock = clock;
        this.business = business;
    }

    /** What to answer; that it was asked for is on record. */
    public Reply<BulkJob> fetch(BulkKind kind, InstitutionCode institution, BulkDownloadRequest request) {
        return jobs.find(request.receptionNumber(), kind, institution)
                .map(job -> fetched(job.askedForBy(request.header())))
                .orElseGet(() -> unknown(kind, institution));
    }

    private Reply<BulkJob> fetched(BulkJob job) {
        String how = job.result().map(counts -> "people " + counts.all()).orElse("under way");
        var record = job.kind()
                .purpose()
                .done(clock, Act.BULK_RESULT_FETCHED, job.institution())
                .withItems(List.of(job.name(), how), Optional.empty());
        return new Reply.Given<>(job, journal.keep(record));
    }

    private Reply<BulkJob> unknown(BulkKind kind, InstitutionCode institution) {
        Reason reason = Reason.BULK_JOB_UNKNOWN;
        var refusal = new Refusal(kind.purpose(), Act.BULK_RESULT_FETCHED, Purpose.who(institution), reason, List.of());
        return new Reply.Refused<>(reason, refusals.keep(refusal));
    }

    /** What stands around the people of the answer. */
    public BulkResult envelope(BulkJob job) {
        return new BulkResult(
                LocalDateTime.now(business),
                job.heading().header(),
                job.heading().date(),
                job.number(),
                job.result(),
                job.underWay());
    }

    /** Writes OQS-IF-008 or 012 in the memory of one portion; nobody of a job that is under way. */
    public void write(BulkJob job, OutputStream stream) throws IOException {
        var writing = new BulkWriting(stream, envelope(job).envelope());
        Optional<Portion> next = job.result().flatMap(_ -> jobs.answersBehind(job, -1));
        while (next.isPresent()) {
            for (Fields person : People.read(job.kind().answer(), next.get().content())) {
                writing.unit(job.kind().answer(), People.elements(person));
            }
            next = jobs.answersBehind(job, next.get().position());
        }
        // Only now: an answer that broke off has no end and is read by nobody.
        writing.close();
    }
}
