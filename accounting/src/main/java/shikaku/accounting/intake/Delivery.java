package shikaku.accounting.intake;

import java.util.Optional;

/**
 * 取得結果: one result as the terminal's door hands it out; handed out again until accounting asks for what comes after it.
 *
 * @param number which one
 * @param visit the terminal's number of the visit it is the answer for; a later one of the same visit takes its place
 * @param document the bytes of the message
 */
public record Delivery(DeliveryNumber number, Optional<Long> visit, byte[] document) {
    /** Of which the terminal does not say whose visit's answer it is. */
    public Delivery(DeliveryNumber number, byte[] document) {
        this(number, Optional.empty(), document);
    }

    @Override
    public String toString() {
        return "Delivery[" + number.value() + "]";
    }
}
