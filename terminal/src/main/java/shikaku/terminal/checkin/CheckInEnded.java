package shikaku.terminal.checkin;

import shikaku.message.Reason;

/**
 * A check-in ends before it was answered. Checked, so that every step which may end it says so, and without a stack trace, because it is
 * one of the ways a check-in goes and no bug. Only {@link CheckIn} catches it and turns it into a {@link CheckInOutcome}.
 */
public final class CheckInEnded extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public CheckInEnded(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
