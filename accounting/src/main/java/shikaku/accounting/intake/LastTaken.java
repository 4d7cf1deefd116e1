package shikaku.accounting.intake;

import java.util.Optional;

/**
 * 取得済みの番号: how far the terminal's deliveries have been taken.
 *
 * @param store whose count it is; empty while none was met
 * @param value 0 before the first
 */
public record LastTaken(Optional<StoreName> store, long value) {
    /** Whether this one was taken before, or passed over. */
    public boolean covers(DeliveryNumber number) {
        return number.value() <= value && store.map(number.store()::equals).orElse(true);
    }
}
