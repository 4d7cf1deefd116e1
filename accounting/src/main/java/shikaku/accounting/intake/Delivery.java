package shikaku.accounting.intake;

/**
 * 取得結果: one result as the terminal's door hands it out; handed out again until accounting asks for what comes after it.
 *
 * @param number which one
 * @param document the bytes of the message
 */
public record Delivery(DeliveryNumber number, byte[] document) {
    @Override
    public String toString() {
        return "Delivery[" + number.value() + "]";
    }
}
