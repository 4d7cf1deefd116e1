package shikaku.accounting.intake;

/**
 * 取得番号: which delivery. The same number of two stores is two deliveries.
 *
 * @param store whose count it is
 * @param value counted up by the terminal, from 1, never used twice in one store
 */
public record DeliveryNumber(StoreName store, long value) {}
