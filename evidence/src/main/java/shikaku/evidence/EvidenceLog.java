package shikaku.evidence;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * The operation log (操作ログ): one Merkle tree a program, in the program's database. {@link #append} returns only when the record
 * is on disk. One thread writes: it takes all that waits, writes it in one transaction with the new root, and only then gives
 * the receipts, so that a thousand callers share one flush of the disk.
 */
@Realizes(clauses = Clause.C17)
public final class EvidenceLog implements AutoCloseable {
    /** What a program does also while it serves nobody. */
    private static final Set<Act> ALWAYS = EnumSet.of(
            Act.PROGRAM_STARTED,
            Act.PROGRAM_STOPPED,
            Act.CONFIGURATION_CHANGED,
            Act.SIGNED_IN,
            Act.SIGNED_OUT,
            Act.REQUEST_REFUSED);

    private static final Waiting STOP =
            new Waiting("", UnitOfWork.NONE, new java.util.concurrent.CompletableFuture<>());

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(Limits.WAITING);
    private final EvidenceStore store;
    private final Thread writer;
    private final SeenHeads seen = new SeenHeads();
    private volatile BooleanSupplier overdue = () -> false;
    private volatile boolean closed;

    private EvidenceLog(EvidenceStore store) {
        this.store = store;
        this.writer = Thread.ofPlatform().name("evidence").daemon().unstarted(this::write);
    }

    /**
     * Opens the log in a database that has the tables of {@link EvidenceSchema}; ends the term of any other writer.
     *
     * @throws EvidenceDoesNotFit when the stored head does not fit the stored records
     */
    public static EvidenceLog open(DataSource source) throws SQLException {
        EvidenceStore store = new EvidenceStore(source);
        store.open();
        EvidenceLog log = new EvidenceLog(store);
        log.writer.start();
        return log;
    }

    /**
     * Appends a record and waits until it is durable.
     *
     * @throws EvidenceNotKept when it is not
     */
    public Receipt append(EvidenceRecord record) {
        return append(record, UnitOfWork.NONE);
    }

    /**
     * Appends a record together with work in the same transaction; both become durable or none.
     *
     * @throws EvidenceNotKept when they do not
     */
    public Receipt append(EvidenceRecord record, UnitOfWork work) {
        if (closed) {
            throw new EvidenceNotKept.Closed();
        }
        if (overdue.getAsBoolean() && !ALWAYS.contains(record.act())) {
            throw new EvidenceNotKept.Unstamped();
        }
        Waiting waiting = Waiting.of(record, seen.next(), work);
        if (!queue.offer(waiting)) {
            throw new EvidenceNotKept.Busy();
        }
        if (closed && queue.remove(waiting)) {
            throw new EvidenceNotKept.Closed();
        }
        try {
            return waiting.receipt().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof EvidenceNotKept known ? known : new EvidenceNotKept.Unavailable(e);
        }
    }

    /** The tree as it is on disk; empty while nothing was recorded. */
    public Optional<TreeHead> head() {
        return store.head();
    }

    /** Signs the log's heads, and has them stamped where there is an authority. */
    public Notary notary(LogSigner signer, Optional<Notary.Authority> authority, InstantSource clock) {
        return new Notary(store.source(), signer, authority, clock);
    }

    /** Another program's head was seen: it goes into the next record. */
    public void saw(SeenHead other) {
        seen.saw(other);
    }

    /**
     * Says when time stamps have been missing for too long: then nothing but the program's own life and its refusals goes on record, and so nothing
     * that needs evidence is done.
     */
    public void refuseWhile(BooleanSupplier stampsOverdue) {
        overdue = stampsOverdue;
    }

    /** Writes what waits, then closes the database connection. */
    @Override
    public void close() {
        closed = true;
        try {
            queue.put(STOP);
            writer.join(Limits.CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        boolean last = false;
        while (!last) {
            last = take(batch);
            keep(batch);
            batch.clear();
        }
        queue.forEach(late -> late.receipt().completeExceptionally(new EvidenceNotKept.Closed()));
    }

    /** Whether the log is to end after this batch. */
    private boolean take(List<Waiting> batch) {
        try {
            batch.add(queue.take());
        } catch (InterruptedException e) {
            return true;
        }
        queue.drainTo(batch, Limits.BATCH - 1);
        return batch.remove(STOP);
    }

    private void keep(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            store.keep(batch).forEach(Kept::tell);
        } catch (SQLException | RuntimeException | Error e) {
            // An error, too, fails this batch and no more: a writer that ended with it would let every later caller
            // wait for ever.
            store.close();
            batch.forEach(waiting -> waiting.receipt().completeExceptionally(new EvidenceNotKept.Unavailable(e)));
        }
    }
}
