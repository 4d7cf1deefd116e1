package shikaku.accounting.booking;

/** 照会の対象: who of a day's bookings is asked about. Nobody is while an answer about them is under way. */
public enum Due {
    /** Whoever was never asked about. */
    UNASKED,
    /** They, and whose answer is older than {@link shikaku.accounting.Limits#CHECK_STANDS}: the evening before the day. */
    EVENING,
    /** They, and whose answer was trouble at least {@link shikaku.accounting.Limits#CHECK_AGAIN} ago: as a clerk expects of a click. */
    CLERK
}
