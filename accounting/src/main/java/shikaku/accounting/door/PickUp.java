package shikaku.accounting.door;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.accounting.Limits;
import shikaku.accounting.intake.Intake;
import shikaku.message.Reason;

/**
 * 結果の取得: asks the terminal's door for the next result, takes it in, asks again, for as long as the program lives; so ⑧ is always the
 * answer to a connection opened from here. What failed is asked for again: after a restart of either side it goes on where the
 * store's number stands.
 */
public final class PickUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PickUp.class);

    private final TerminalDoor door;
    private final Intake intake;
    private final Pause pause;
    private final BackOff backOff = new BackOff(Limits.DOOR_FIRST_PAUSE, Limits.DOOR_LONGEST_PAUSE);
    private volatile Optional<Reason> trouble = Optional.empty();
    private int failures;

    public PickUp(TerminalDoor door, Intake intake, Pause pause) {
        this.door = door;
        this.intake = intake;
        this.pause = pause;
    }

    /** Why no results arrive at the moment, if so; clerks see it above the list. */
    public Optional<Reason> trouble() {
        return trouble;
    }

    /** Goes on until the thread is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                pause.take(round());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks once. Returns how long to wait before asking again. */
    Duration round() throws InterruptedException {
        try {
            return switch (door.next(intake.lastTaken(), Limits.LONG_POLL)) {
                case TerminalDoor.Fetched.Delivered delivered -> {
                    intake.take(delivered.delivery());
                    yield well(Duration.ZERO);
                }
                case TerminalDoor.Fetched.TooLarge tooLarge -> {
                    intake.refuse(tooLarge.number(), Reason.MESSAGE_TOO_LARGE);
                    yield well(Duration.ZERO);
                }
                case TerminalDoor.Fetched.Nothing nothing -> well(Limits.POLL_GAP);
                case TerminalDoor.Fetched.AnotherStore other -> {
                    intake.goOnWith(other.store());
                    yield failed(Reason.DELIVERIES_BEGIN_ANEW);
                }
                case TerminalDoor.Fetched.Failed failed -> failed(failed.reason());
            };
        } catch (RuntimeException storeFailed) {
            endIfAsked();
            LOG.warn("a result could not be stored: {}", storeFailed.getClass().getSimpleName());
            return failed(Reason.INTERNAL_FAULT);
        }
    }

    /** A database call that the end of the program cut off is no trouble. */
    private static void endIfAsked() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private Duration well(Duration gap) {
        failures = 0;
        trouble = Optional.empty();
        return gap;
    }

    private Duration failed(Reason reason) {
        failures++;
        if (!trouble.equals(Optional.of(reason))) {
            LOG.warn("no results from the terminal: {}", reason.code());
        }
        trouble = Optional.of(reason);
        return backOff.after(failures);
    }
}
