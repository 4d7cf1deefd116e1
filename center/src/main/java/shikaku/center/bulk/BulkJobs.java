package shikaku.center.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.domain.InstitutionCode;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;

/** The jobs that are kept. */
public interface BulkJobs {
    /** How much an institution has here. */
    Load load(InstitutionCode institution);

    /** The accepted job that this institution's request of this name began. */
    Optional<BulkJob> begunBy(RequestKey name, BulkKind kind, InstitutionCode institution);

    /** Whether this is the request that began the job, and no other of its name; any of its name when it is not known what that one said. */
    boolean isOf(BulkJob job, SentRequest request);

    /**
     * Begins a job, which is none until it is accepted; returns its id.
     *
     * @param request absent when its sender has no name for it
     */
    long begin(
            ReceptionNumber number,
            BulkKind kind,
            BulkKind.Heading heading,
            Optional<SentRequest> request,
            Instant now);

    /** Adds the people from this position on. */
    void add(long job, int position, byte[] questions);

    /** From here on it is worked on. */
    void accept(long job, int people, Instant now);

    /** Removes it unless it was accepted. */
    void discard(long job);

    /** Removes all that were begun and not accepted, as at a start after a crash. */
    void discardBegun();

    /** The job of this number, but nobody else's and of no other kind; one that was not accepted is none. */
    Optional<BulkJob> find(ReceptionNumber number, BulkKind kind, InstitutionCode institution);

    /** The first people left of the job of which the fewest are done, but of none of {@code resting}. */
    Optional<Portion> next(Set<Long> resting);

    /**
     * Puts answers in place of questions and counts them.
     *
     * @throws IllegalStateException when that was done already
     */
    void finish(Portion portion, byte[] answers, BulkCounts counts, Instant now);

    /** The first portion behind this position whose answers are there. */
    Optional<Portion> answersBehind(BulkJob job, int position);

    /** Jobs that were finished before then, at most {@code most}. */
    List<BulkJob> finishedBefore(Instant then, int most);

    /** Erases jobs with all that is kept of their people. */
    void erase(List<BulkJob> jobs);

    /**
     * 医療機関の保有量.
     *
     * @param underWay jobs that are not finished
     * @param people of all jobs that are kept
     */
    record Load(int underWay, long people) {}

    /**
     * Some people of a job.
     *
     * @param position of the first of them in the job, from 0
     * @param content their questions or answers, see {@link People}
     */
    record Portion(BulkJob job, int position, byte[] content) {}
}
