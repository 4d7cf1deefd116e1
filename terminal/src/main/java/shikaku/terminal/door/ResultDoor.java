package shikaku.terminal.door;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Deliveries;
import shikaku.terminal.store.Deliveries.Delivery;
import shikaku.terminal.store.Deliveries.Taken;

/** ⑧ 資格情報等の受渡し: the answer to a connection that accounting opened and keeps open for a while. */
public final class ResultDoor {
    private final Deliveries deliveries;
    private final Arrivals arrivals;
    private final Figure figure;
    private final Semaphore places = new Semaphore(Limits.POLLS);

    public ResultDoor(Deliveries deliveries, Arrivals arrivals, Figure figure) {
        this.deliveries = deliveries;
        this.arrivals = arrivals;
        this.figure = figure;
    }

    /**
     * Takes note of what has arrived, and offers what comes next, waiting for it. What is said about another store, or about something
     * that was never offered, is refused and changes nothing.
     *
     * @param wait at most {@link Limits#POLL}; longer is shortened
     */
    @Realizes(arrows = Arrow.A8, clauses = Clause.C6)
    public Said next(Taken taken, Duration wait) throws SQLException, InterruptedException {
        return switch (deliveries.standing(taken)) {
            case CONTINUES -> next(taken.upTo(), wait);
            case OF_ANOTHER_STORE -> new Said.Refused(Reason.DELIVERIES_BEGIN_ANEW);
            case NEVER_OFFERED -> new Said.Refused(Reason.DELIVERY_NEVER_OFFERED);
        };
    }

    private Said next(long after, Duration wait) throws SQLException, InterruptedException {
        deliveries.acknowledge(after).forEach(arrived -> figure.lit(Arrow.A8));
        if (!places.tryAcquire()) {
            return new Said.Refused(Reason.TOO_MANY_REQUESTS);
        }
        try {
            return await(after, wait.compareTo(Limits.POLL) > 0 ? Limits.POLL : wait)
                    .<Said>map(Said.Result::new)
                    .orElseGet(Said.Nothing::new);
        } finally {
            places.release();
        }
    }

    /** The name of the store whose numbers the door speaks of. */
    public String store() throws SQLException {
        return deliveries.store();
    }

    private Optional<Delivery> await(long after, Duration wait) throws SQLException, InterruptedException {
        Duration left = wait;
        while (true) {
            long known = arrivals.version();
            Optional<Delivery> next = deliveries.offer(after);
            if (next.isPresent() || !left.isPositive()) {
                return next;
            }
            left = arrivals.await(known, left);
        }
    }

    /** What the door says. */
    public sealed interface Said {
        record Result(Delivery delivery) implements Said {}

        record Nothing() implements Said {}

        record Refused(Reason reason) implements Said {}
    }
}
