package shikaku.terminal.later;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.terminal.center.RegistrationLine;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.store.StoredRegistrations;
import shikaku.terminal.store.StoredRegistrations.Kept;
import shikaku.terminal.store.StoredRegistrations.Standing;

/**
 * ⑩ for what is kept: one at a time, so that nothing is sent twice side by side. Killed between the center's answer and the note of it, the
 * same goes out once more, and does nothing at a center that holds it already: the effect is there once.
 */
public final class RegistrationsOwed implements Owed {
    private static final Logger LOG = LoggerFactory.getLogger(RegistrationsOwed.class);

    private final StoredRegistrations store;
    private final RegistrationLine center;
    private final Figure figure;
    private final Pauses pauses;
    private final ReentrantLock one = new ReentrantLock();
    private long last;

    /** @param pauses of this kind, which whoever hands one in keeps as well */
    public RegistrationsOwed(StoredRegistrations store, RegistrationLine center, Figure figure, Pauses pauses) {
        this.store = store;
        this.center = center;
        this.figure = figure;
        this.pauses = pauses;
    }

    /**
     * Keeps it, tries it if nobody has said anything about it yet, and tells how it stands then; a refusal is told once. While one try after the
     * other fails it is kept and not tried: however often it is handed in, the center is not asked more often for it.
     *
     * @throws CheckInEnded when too many wait
     */
    public Standing handIn(ReferenceNumberRegistration registration) throws CheckInEnded, SQLException {
        Kept kept = store.keep(registration);
        if (kept.standing() instanceof Standing.Waiting && !pauses.isResting()) {
            pauses.after(deliver(kept.number()) ? Turn.GOT_ON : Turn.NOT_NOW);
        }
        Kept now = store.find(kept.number()).orElse(kept);
        if (hasFailed(now.standing())) {
            store.forget(now);
        }
        return now.standing();
    }

    @Override
    public Turn next() {
        try {
            Optional<Kept> waiting = store.waitingAfter(last);
            if (waiting.isEmpty()) {
                return Turn.NOTHING_OWED;
            }
            last = waiting.get().number();
            return deliver(last) ? Turn.GOT_ON : Turn.NOT_NOW;
        } catch (SQLException | RuntimeException unusable) {
            LOG.error("a registration waits: {}", unusable.getClass().getSimpleName());
            return Turn.NOT_NOW;
        }
    }

    private static boolean hasFailed(Standing standing) {
        return switch (standing) {
            case Standing.Waiting _ -> false;
            case Standing.Refused _ -> true;
            case Standing.Answered(var said) -> said.processing() instanceof Processing.Failed;
        };
    }

    /** False when it still waits. Whoever comes meanwhile waits for the answer and finds it there. */
    @Realizes(arrows = Arrow.A10)
    private boolean deliver(long number) throws SQLException {
        one.lock();
        try {
            Optional<Kept> kept = store.find(number).filter(found -> found.standing() instanceof Standing.Waiting);
            return kept.isEmpty() || deliver(kept.get());
        } finally {
            one.unlock();
        }
    }

    private boolean deliver(Kept kept) throws SQLException {
        try {
            ReferenceNumberRegistrationResult said = center.register(kept.registration());
            if (!said.info().equals(kept.registration().info())) {
                throw new CheckInEnded(Reason.UNEXPECTED_MESSAGE);
            }
            store.answered(kept, said);
            figure.lit(Arrow.A10);
            return true;
        } catch (CheckInEnded ended) {
            if (CheckInOutcome.mayBeAskedAgain(ended.reason())) {
                return false;
            }
            store.refused(kept, ended.reason());
            return true;
        }
    }
}
