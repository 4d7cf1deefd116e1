package shikaku.card;

/** What became of a PIN that was shown to the card (照合結果). */
public sealed interface PinResult {
    /** Right; the key is open. */
    record Accepted() implements PinResult {}

    /** Wrong; {@code triesLeft} is 1 or 2. */
    record Wrong(int triesLeft) implements PinResult {}

    /** No try left, now or already before. */
    record Blocked() implements PinResult {}
}
