package shikaku.center.registry;

import shikaku.message.Reason;

/** What is kept already does not allow it. Thrown inside a unit of work, which then is undone with everything it did. */
public final class RegisterRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String where;

    /** @param where name of the element at fault, never its value */
    public RegisterRefusal(Reason reason, String where) {
        super(reason.code() + " at " + where);
        this.reason = reason;
        this.where = where;
    }

    public Reason reason() {
        return reason;
    }

    public String where() {
        return where;
    }
}
