package shikaku.accounting.store;

/** Undoes the transaction of whoever came second. */
final class DecidedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
