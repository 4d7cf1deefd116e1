package shikaku.message.reader;

/**
 * What the card says about its PIN (利用者証明用パスワード, four digits) before anybody has typed one: reading the
 * counter costs no try.
 */
public sealed interface PinState {

    /**
     * The PIN can be tried.
     *
     * @param triesLeft 1 to 3
     */
    record Usable(int triesLeft) implements PinState {
        public Usable {
            if (triesLeft < 1 || triesLeft > Limits.PIN_TRIES) {
                throw new IllegalArgumentException("a usable PIN has 1 to 3 tries");
            }
        }
    }

    /** Three wrong tries in a row (閉塞); the municipal window resets it. Face and 目視 still work. */
    record Blocked() implements PinState {}

    /** A card without PIN (顔認証マイナンバーカード): face or 目視 only. */
    record Disabled() implements PinState {}
}
