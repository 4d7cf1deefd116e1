package shikaku.town.people;

/** What became of a generated household's insurance. */
enum Fate {
    /** Insured, as for years. */
    STEADY,
    /** Changed insurer in the last two years. */
    CHANGED_INSURER,
    /** Lost the coverage; nothing newer is registered. */
    LOST,
    /** Lost it to 生活保護, now 医療扶助. */
    PUBLIC_ASSISTANCE,
    /** The coverage begins within days. */
    STARTS_LATER,
    /** Blocked until the identity check is done. */
    BLOCKED,
    /** No insurer has registered them. */
    UNREGISTERED;

    /** No divisor of the number of household shapes, so that every shape meets every fate. */
    private static final int EVERY = 27;

    static Fate of(int index) {
        return switch (index % EVERY) {
            case 3, 8 -> CHANGED_INSURER;
            case 12 -> LOST;
            case 15 -> PUBLIC_ASSISTANCE;
            case 18 -> STARTS_LATER;
            case 21 -> BLOCKED;
            case 24 -> UNREGISTERED;
            default -> STEADY;
        };
    }
}
