package shikaku.terminal.door;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.door.OpenPolls.Poll;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Deliveries;
import shikaku.terminal.store.Deliveries.Delivery;
import shikaku.terminal.store.Deliveries.Taken;

/** ⑧ 資格情報等の受渡し: the answer to a connection that accounting opened and keeps open for a while. */
public final class ResultDoor {
    private final Deliveries deliveries;
    private final Arrivals arrivals;
    private final Figure figure;
    private final OpenPolls polls;
    private final Optional<Reason> elsewhere;

    /** A door that hands results out. */
    public ResultDoor(Deliveries deliveries, Arrivals arrivals, Figure figure) {
        this(deliveries, arrivals, figure, Optional.empty());
    }

    /** @param elsewhere why this door hands none out, where a site takes them as files */
    public ResultDoor(Deliveries deliveries, Arrivals arrivals, Figure figure, Optional<Reason> elsewhere) {
        this.elsewhere = elsewhere;
        this.deliveries = deliveries;
        this.arrivals = arrivals;
        this.figure = figure;
        this.polls = new OpenPolls(arrivals);
    }

    /**
     * Takes note of what has arrived, and offers what comes next, waiting for it. What is said about another store, or about something
     * that was never offered, is refused and changes nothing.
     *
     * @param visit whose certificate may be withdrawn during the wait: it is asked again before each offer
     * @param wait at most {@link Limits#POLL}; longer is shortened
     */
    @Realizes(arrows = Arrow.A8, clauses = Clause.C6)
    Said next(Visit visit, Taken taken, Duration wait) throws SQLException, InterruptedException {
        if (elsewhere.isPresent()) {
            return new Said.Refused(elsewhere.get());
        }
        return switch (deliveries.standing(taken)) {
            case CONTINUES -> next(visit, taken.upTo(), wait);
            case OF_ANOTHER_STORE -> new Said.Refused(Reason.DELIVERIES_BEGIN_ANEW);
            case NEVER_OFFERED -> new Said.Refused(Reason.DELIVERY_NEVER_OFFERED);
        };
    }

    private Said next(Visit visit, long after, Duration wait) throws SQLException, InterruptedException {
        deliveries.acknowledge(after).forEach(arrived -> figure.lit(Arrow.A8));
        Optional<Poll> place = polls.begin(visit.certificate());
        if (place.isEmpty()) {
            return new Said.Refused(Reason.TOO_MANY_REQUESTS);
        }
        try (Poll poll = place.get()) {
            return await(poll, visit, after, wait.compareTo(Limits.POLL) > 0 ? Limits.POLL : wait);
        }
    }

    /** The name of the store whose numbers the door speaks of. */
    public String store() throws SQLException {
        return deliveries.store();
    }

    private Said await(Poll poll, Visit visit, long after, Duration wait) throws SQLException, InterruptedException {
        Duration left = wait;
        while (!poll.isOver()) {
            long known = arrivals.version();
            Optional<Said> said = said(visit, after);
            if (said.isPresent() || !left.isPositive()) {
                return said.orElseGet(Said.Nothing::new);
            }
            left = poll.await(known, left);
        }
        return new Said.Nothing();
    }

    /** Who may not come in any more is told so, before an answer counts as offered; else what comes next, if there is anything. */
    private Optional<Said> said(Visit visit, long after) throws SQLException {
        Optional<Reason> refusal = visit.refusal().get();
        return refusal.isPresent()
                ? refusal.map(Said.Refused::new)
                : deliveries.offer(after).map(Said.Result::new);
    }

    /** What the door says. */
    public sealed interface Said {
        record Result(Delivery delivery) implements Said {}

        record Nothing() implements Said {}

        record Refused(Reason reason) implements Said {}
    }
}
