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
import shikaku.terminal.Limits;
import shikaku.terminal.center.RegistrationLine;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.store.StoredRegistrations;
import shikaku.terminal.store.StoredRegistrations.Kept;
import shikaku.terminal.store.StoredRegistrations.Standing;

/**
 * ⑩ for what is kept: one at a time, so that nothing is sent twice side by side, and in the order in which it was handed in, because a number
 * can be given to one only after another has given it up. Killed between the center's answer and the note of it, the
 * same goes out once more, and does nothing at a center that holds it already: the effect is there once.
 */
public final class RegistrationsOwed implements Owed {
    private static final Logger LOG = LoggerFactory.getLogger(RegistrationsOwed.class);

    private final StoredRegistrations store;
    private final RegistrationLine center;
    private final Figure figure;
    private final Pauses pauses;
    private final ReentrantLock one = new ReentrantLock();
    /** The last one on which the center failed though it was there: those after it have their turn first. Guarded by {@link #one}. */
    private long passed;

    /** @param pauses of this kind, which whoever hands one in keeps as well */
    public RegistrationsOwed(StoredRegistrations store, RegistrationLine center, Figure figure, Pauses pauses) {
        this.store = store;
        this.center = center;
        this.figure = figure;
        this.pauses = pauses;
    }

    /**
     * Keeps it, tries it if nobody has said anything about it yet, and tells how it stands then; a refusal is told once. What was handed in
     * before it goes before it. While one try after the other fails it is kept and not tried: however often it is handed in, the center is not
     * asked more often for it.
     *
     * @throws CheckInEnded when too many wait
     */
    public Standing handIn(ReferenceNumberRegistration registration) throws CheckInEnded, SQLException {
        Kept kept = store.keep(registration);
        if (isWaiting(kept) && !pauses.isResting()) {
            pauses.after(upTo(kept));
        }
        Kept now = store.find(kept.number()).orElse(kept);
        if (hasFailed(now.standing())) {
            store.forget(now);
        }
        return now.standing();
    }

    /** Those before it and itself, as long as that does not take whoever hands it in too long: the rest follows by itself. */
    private Turn upTo(Kept kept) throws SQLException {
        Turn turn = Turn.GOT_ON;
        for (int sent = 0; turn == Turn.GOT_ON && sent < Limits.REGISTRATIONS_AT_ONCE; sent++) {
            if (store.find(kept.number()).filter(RegistrationsOwed::isWaiting).isEmpty()) {
                return turn;
            }
            turn = one();
        }
        return turn;
    }

    @Override
    public Turn next() {
        try {
            return one();
        } catch (SQLException | RuntimeException unusable) {
            LOG.error("a registration waits: {}", unusable.getClass().getSimpleName());
            return Turn.NOT_NOW;
        }
    }

    private static boolean isWaiting(Kept kept) {
        return kept.standing() instanceof Standing.Waiting;
    }

    private static boolean hasFailed(Standing standing) {
        return switch (standing) {
            case Standing.Waiting _ -> false;
            case Standing.Refused _ -> true;
            case Standing.Answered(var said) -> said.processing() instanceof Processing.Failed;
        };
    }

    /** 番号当ての歯止め: the center answers nothing by number for a while, for what this institution asked before. That says nothing of this one, which waits and lets others go first. */
    private static boolean isLater(Processing said) {
        return said instanceof Processing.Failed(var why)
                && why.reason().filter(Reason.NUMBERS_GUESSED::equals).isPresent();
    }

    /** Whoever comes meanwhile waits for the answer and finds it there. */
    @Realizes(arrows = Arrow.A10)
    private Turn one() throws SQLException {
        one.lock();
        try {
            Optional<Kept> first = store.waitingAfter(passed);
            return first.isEmpty() ? Turn.NOTHING_OWED : deliver(first.get());
        } finally {
            one.unlock();
        }
    }

    private Turn deliver(Kept kept) throws SQLException {
        try {
            ReferenceNumberRegistrationResult said = center.register(kept.registration());
            if (!said.info().equals(kept.registration().info())) {
                throw new CheckInEnded(Reason.UNEXPECTED_MESSAGE);
            }
            if (isLater(said.processing())) {
                passed = kept.number();
                return Turn.NOT_NOW;
            }
            store.answered(kept, said);
            figure.lit(Arrow.A10);
            return Turn.GOT_ON;
        } catch (CheckInEnded ended) {
            if (CheckInOutcome.mayBeAskedAgain(ended.reason())) {
                passed = Owed.saysNothingAgainst(ended.reason()) ? passed : kept.number();
                return Turn.NOT_NOW;
            }
            store.refused(kept, ended.reason());
            return Turn.GOT_ON;
        }
    }
}
