package shikaku.evidence;

/** What the database holds is not a log that this library wrote: the program must not start on it. */
public final class EvidenceDoesNotFit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvidenceDoesNotFit(String what) {
        super(what);
    }
}
