package shikaku.accounting.subsidy;

/** 受給者証の期限: how a certificate stands on a day. */
public sealed interface Standing {
    /** @param daysLeft this day and the last one counted, so at least 1 */
    record Valid(long daysLeft) implements Standing {}

    /** @param daysAgo since its last day, at least 1 */
    record Expired(long daysAgo) implements Standing {}

    /** @param days until its first day, at least 1 */
    record NotYet(long days) implements Standing {}
}
