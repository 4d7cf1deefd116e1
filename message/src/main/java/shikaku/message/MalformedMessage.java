package shikaku.message;

/**
 * What arrived is not the message it should be. Carries the reason and the <em>name</em> of the element or field that
 * was wrong, never its value: the value may be an insured number, and this text ends in logs and in evidence.
 */
public final class MalformedMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String where;

    /**
     * @param reason why it was refused
     * @param where the name of an element of ours, never text taken from the input
     */
    public MalformedMessage(Reason reason, String where) {
        super(reason.code() + " at " + where);
        this.reason = reason;
        this.where = where;
    }

    public Reason reason() {
        return reason;
    }

    /** The name of the element or field at fault. */
    public String where() {
        return where;
    }
}
