package shikaku.terminal.checkin;

import shikaku.message.Reason;

/** What came of one turn at the PIN pad; the PIN itself never reaches the terminal. */
public sealed interface PinAnswer {
    /** The card accepted it. */
    record Accepted() implements PinAnswer {}

    /**
     * The card refused it.
     *
     * @param triesLeft 1 or 2
     */
    record Wrong(int triesLeft) implements PinAnswer {}

    /** That was the last try (閉塞). */
    record Blocked() implements PinAnswer {}

    /** The patient asks for a member of staff instead. */
    record CallStaff() implements PinAnswer {}

    /** The reader could not. */
    record Failed(Reason reason) implements PinAnswer {}
}
