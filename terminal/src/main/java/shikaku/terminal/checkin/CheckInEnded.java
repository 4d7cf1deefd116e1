package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;

/**
 * A check-in ends before it was answered. Checked, so that every step which may end it says so, and without a stack trace, because it is
 * one of the ways a check-in goes and no bug. Only {@link CheckIn} catches it and turns it into a {@link CheckInOutcome}.
 */
public final class CheckInEnded extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Optional<String> element;

    public CheckInEnded(Reason reason) {
        this(reason, Optional.empty());
    }

    /** By a message that could not be understood. */
    public CheckInEnded(MalformedMessage malformed) {
        this(malformed.reason(), malformed.element());
    }

    private CheckInEnded(Reason reason, Optional<String> element) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.element = element;
    }

    public Reason reason() {
        return reason;
    }

    /** The name of the element at fault, where the reason lies in one. */
    public Optional<String> element() {
        return element;
    }
}
