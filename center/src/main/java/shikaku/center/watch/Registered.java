package shikaku.center.watch;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 資格の登録 of an insurer on a day.
 *
 * @param accepted records that took effect
 * @param rejected records that did not
 * @param last when the insurer last registered that day
 */
public record Registered(String insurer, LocalDate day, long accepted, long rejected, Instant last) {
    Registered and(Registered more) {
        return new Registered(insurer, day, accepted + more.accepted, rejected + more.rejected, more.last);
    }
}
