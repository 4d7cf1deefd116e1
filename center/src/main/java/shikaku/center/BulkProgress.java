package shikaku.center;

import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.center.bulk.BulkJob;
import shikaku.center.bulk.BulkWorker;

/** 進捗: the log says how far a bulk job is, now and then and at its end. By its reception number and nothing of its people. */
final class BulkProgress implements BulkWorker.Progress {
    private static final Logger LOG = LoggerFactory.getLogger(BulkProgress.class);

    private final InstantSource clock;
    private Instant told = Instant.MIN;

    BulkProgress(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void done(BulkJob job, int done) {
        Instant now = clock.instant();
        if (done == job.people() || !now.isBefore(told.plus(Limits.BULK_PROGRESS))) {
            told = now;
            LOG.info("bulk job {}: {} of {} people", job.number().value(), done, job.people());
        }
    }

    @Override
    public void failed(BulkJob job, RuntimeException trouble) {
        LOG.error(
                "bulk job {} waits and is tried again: {}",
                job.number().value(),
                trouble.getClass().getSimpleName());
    }
}
