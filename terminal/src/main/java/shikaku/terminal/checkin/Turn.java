package shikaku.terminal.checkin;

import shikaku.terminal.checkin.Patient.Way;

/**
 * What came of showing somebody one way of identification: its own end, or a touch on another way. All ways are always one touch away.
 *
 * @param <A> how that way ends by itself
 */
public sealed interface Turn<A> {
    /** It came to its end. */
    record Came<A>(A answer) implements Turn<A> {}

    /**
     * They would rather do it in another way.
     *
     * @param way not {@link Way#NEITHER}: who gives up has ended the check-in
     */
    record Prefers<A>(Way way) implements Turn<A> {}
}
