package shikaku.message;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What arrived is not the message it should be. Carries the reason and the <em>name</em> of the element or field that
 * was wrong, never its value: the value may be an insured number, and this text ends in logs and in evidence.
 */
public final class MalformedMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<Reason> OF_ONE_ELEMENT =
            EnumSet.of(Reason.ELEMENT_MISSING, Reason.ELEMENT_REPEATED, Reason.VALUE_NOT_ALLOWED);

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

    /** The same for the record, of those reasons that lie in one element and name it: always a name of ours, so there are few. */
    public Optional<String> element() {
        return Optional.of(where).filter(_ -> OF_ONE_ELEMENT.contains(reason));
    }
}
