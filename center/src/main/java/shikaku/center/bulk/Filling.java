package shikaku.center.bulk;

import java.util.ArrayList;
import java.util.List;
import shikaku.center.Limits;
import shikaku.message.Elements;
import shikaku.message.Fields;

/** Puts the people of one job into the store, a portion at a time. Used once. */
final class Filling {
    private final BulkJobs jobs;
    private final BulkKind kind;
    private final long job;
    private final List<Elements> waiting = new ArrayList<>();
    private int stored;

    Filling(BulkJobs jobs, BulkKind kind, long job) {
        this.jobs = jobs;
        this.kind = kind;
        this.job = job;
    }

    void take(Fields person) {
        waiting.add(Question.of(kind, person));
        if (waiting.size() == Limits.BULK_PORTION) {
            store();
        }
    }

    /** How many there were. */
    int end() {
        if (!waiting.isEmpty()) {
            store();
        }
        return stored;
    }

    private void store() {
        jobs.add(job, stored, People.write(kind.question(), waiting));
        stored += waiting.size();
        waiting.clear();
    }
}
