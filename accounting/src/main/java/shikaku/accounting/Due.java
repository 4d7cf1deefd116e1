package shikaku.accounting;

/** 照会の対象: who of a day's bookings, or which visits of a month, are asked about. Nobody is while a question about them waits. */
public enum Due {
    /** Whoever was never asked about. */
    UNASKED,
    /** They, and whose answer is older than {@link Limits#CHECK_STANDS}: in the evening before the day, and of the month's last day. */
    EVENING,
    /** They, and whose answer was trouble at least {@link Limits#CHECK_AGAIN} ago: as a clerk expects of a click. */
    CLERK
}
