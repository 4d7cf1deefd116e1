package shikaku.evidence;

/**
 * A record did not become durable, so what it stands for must not happen: no answer leaves without its evidence. Each kind is a
 * type of its own, because callers answer with different Reasons.
 */
public abstract sealed class EvidenceNotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private EvidenceNotKept(String message, Throwable cause) {
        super(message, cause);
    }

    private EvidenceNotKept(String message) {
        super(message);
    }

    /** Too many wait already; nothing was written. */
    public static final class Busy extends EvidenceNotKept {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("the evidence log has " + Limits.WAITING + " records waiting");
        }
    }

    /** The caller's own work failed and was undone; others of its batch are not affected. */
    public static final class WorkFailed extends EvidenceNotKept {
        private static final long serialVersionUID = 1L;

        WorkFailed(Throwable cause) {
            super("the work that belongs to the record failed", cause);
        }
    }

    /** The database failed: whether the record was kept is not known until the log was opened again. */
    public static final class Unavailable extends EvidenceNotKept {
        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super("the evidence log's database failed", cause);
        }
    }

    /** Time stamps have been missing for longer than the configured grace; nothing was written. */
    public static final class Unstamped extends EvidenceNotKept {
        private static final long serialVersionUID = 1L;

        Unstamped() {
            super("no time stamp for longer than the grace");
        }
    }

    /** The log is closed. */
    public static final class Closed extends EvidenceNotKept {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("the evidence log is closed");
        }
    }
}
