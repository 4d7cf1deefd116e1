package shikaku.terminal.kiosk;

/** キオスクのブラウザー: ends with the patient it served. A site that starts the kiosk's browser by itself has one that does nothing. */
public interface PatientsBrowser extends AutoCloseable {
    /** Somebody else starts the kiosk's browser. */
    PatientsBrowser NOT_OURS = () -> {};

    /** Ends the browser and everything it holds, and starts another for the next patient; the first time only starts one. */
    void renew();

    /** The last one ends. */
    @Override
    default void close() {}
}
