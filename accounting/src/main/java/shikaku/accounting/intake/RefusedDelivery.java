package shikaku.accounting.intake;

import java.time.Instant;
import shikaku.message.Reason;

/**
 * A delivery that is not a result for this clinic. It is passed over, or it would hold up everybody behind it; that it came is kept, its
 * content is not.
 *
 * @param number of the delivery
 * @param fetchedAt when it came, on the business day's clock
 */
public record RefusedDelivery(DeliveryNumber number, Instant fetchedAt, Reason reason) {}
