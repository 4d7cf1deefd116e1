package shikaku.center.bulk;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.center.Limits;
import shikaku.center.bulk.BulkJobs.Portion;
import shikaku.center.journal.Journal;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;

/**
 * Works the jobs off, a portion at a time of the job of which the fewest people are done, so that a small one does not wait for a large one.
 * One thread. A job that fails rests until the next round and holds up no other.
 */
public final class BulkWorker {
    private final BulkJobs jobs;
    private final BulkInquiries inquiries;
    private final BulkRegistrations registrations;
    private final Journal journal;
    private final InstantSource clock;

    /** @param clock the real one */
    public BulkWorker(
            BulkJobs jobs,
            BulkInquiries inquiries,
            BulkRegistrations registrations,
            Journal journal,
            InstantSource clock) {
        this.jobs = jobs;
        this.inquiries = inquiries;
        this.registrations = registrations;
        this.journal = journal;
        this.clock = clock;
    }

    /** How the work goes on, for whoever watches. */
    public interface Progress {
        /** @param done people of the job, of {@link BulkJob#people()} */
        void done(BulkJob job, int done);

        /** A portion failed and will be tried again. */
        void failed(BulkJob job, RuntimeException trouble);
    }

    /** Works until nothing is left to do. */
    public void round(Progress progress) {
        Set<Long> resting = new HashSet<>();
        for (var next = jobs.next(resting); next.isPresent(); next = jobs.next(resting)) {
            BulkJob job = next.get().job();
            try {
                progress.done(job, work(next.get()));
            } catch (RuntimeException trouble) {
                resting.add(job.id());
                progress.failed(job, trouble);
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private int work(Portion portion) {
        BulkJob job = portion.job();
        Portioned decided = switch (job.kind()) {
            case INQUIRY -> inquiries.decide(portion);
            case REGISTRATION -> registrations.decide(portion);
        };
        try {
            keep(portion, decided);
        } catch (RuntimeException trouble) {
            decided.otherwise().run();
            throw trouble;
        }
        return job.done().all() + decided.counts().all();
    }

    private void keep(Portion portion, Portioned decided) {
        byte[] answers = People.write(portion.job().kind().answer(), decided.answers());
        journal.keep(decided.record(), () -> {
            decided.together().run();
            jobs.finish(portion, answers, decided.counts(), clock.instant());
        });
    }

    /** Erases what was finished long enough ago (7 days), a few jobs at a time. */
    public void erase() {
        List<BulkJob> old = jobs.finishedBefore(clock.instant().minus(Limits.BULK_RESULT_KEPT), Limits.BULK_ERASED);
        if (!old.isEmpty()) {
            var record = EvidenceRecord.of(clock.instant(), Act.DELETED, "center", "center", "bulk", Outcome.DONE)
                    .withItems(old.stream().map(BulkJob::name).toList(), Optional.empty());
            journal.keep(record, () -> jobs.erase(old));
        }
    }
}
