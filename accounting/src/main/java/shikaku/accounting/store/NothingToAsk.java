package shikaku.accounting.store;

/** Undoes the transaction: nothing is on record as begun when nothing is asked. */
final class NothingToAsk extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
