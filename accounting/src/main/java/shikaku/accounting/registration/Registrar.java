package shikaku.accounting.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import shikaku.accounting.Limits;
import shikaku.accounting.door.BackOff;
import shikaku.accounting.door.Pause;
import shikaku.accounting.door.Rounds;
import shikaku.accounting.door.TerminalDoor;
import shikaku.accounting.registration.RegistrationQueue.Pending;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/**
 * 照会番号の登録係: one worker that sends ⑨ for everything due, puts off what failed, and gives up, until the next visit, what was refused
 * (rules.md §4.4).
 */
@Realizes(arrows = Arrow.A9)
public final class Registrar implements Runnable {
    private final RegistrationQueue queue;
    private final TerminalDoor door;
    private final Clock realTime;
    private final Pause pause;
    private final BackOff backOff = new BackOff(Limits.REGISTRATION_FIRST_PAUSE, Limits.REGISTRATION_LONGEST_PAUSE);

    public Registrar(RegistrationQueue queue, TerminalDoor door, Clock realTime, Pause pause) {
        this.queue = queue;
        this.door = door;
        this.realTime = realTime;
        this.pause = pause;
    }

    /** Goes on until the thread is interrupted. */
    @Override
    public void run() {
        new Rounds("registration", this::roundAndGap, Limits.DOOR_LONGEST_PAUSE.plus(Limits.REGISTRATION_GAP), pause)
                .run();
    }

    private Duration roundAndGap() throws InterruptedException {
        round();
        return Limits.REGISTRATION_GAP;
    }

    /** Sends what is due. Where the door does not answer for one, the others need not try now. */
    void round() throws InterruptedException {
        for (Pending pending : queue.due(realTime.instant(), Limits.REGISTRATION_BATCH)) {
            if (!settled(pending, door.register(pending.registration()))) {
                return;
            }
        }
    }

    private boolean settled(Pending pending, TerminalDoor.Registered outcome) {
        Instant now = realTime.instant();
        return switch (outcome) {
            case TerminalDoor.Registered.Done done -> {
                queue.done(pending, now);
                yield true;
            }
            case TerminalDoor.Registered.Refused refused -> {
                queue.giveUp(pending, now, refused.reason());
                yield true;
            }
            case TerminalDoor.Registered.Unknown unknown -> {
                putOff(pending, now, unknown.reason());
                yield false;
            }
        };
    }

    private void putOff(Pending pending, Instant now, Reason reason) {
        int attempts = pending.attempts() + 1;
        if (attempts < Limits.REGISTRATION_ATTEMPTS) {
            queue.postpone(pending, now.plus(backOff.after(attempts)), reason);
        } else {
            queue.giveUp(pending, now, reason);
        }
    }
}
