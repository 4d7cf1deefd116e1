package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/** What is answered to a request. Every request has an answer: what cannot be understood or done is an ErrorResult. */
@FunctionalInterface
public interface Answers {
    /**
     * Writes the answer to a file, which may hold anything when it fails; what was disclosed by it is on record when this returns.
     *
     * @return whether the request is one that we understand, whatever was answered
     * @throws NotYet when the answer is yet to come: it is asked again after a while
     * @throws IOException when the request could not be read from its folder, or the answer not be written
     * @throws SQLException when the record could not be written: then nothing is disclosed, and it is asked again later
     */
    Sense answer(Claimed request, Path answer) throws IOException, SQLException;

    /** Whether requests may be taken at all now; those that were are answered in any case, or wait. */
    default boolean takesIn() {
        return true;
    }

    /** Whether it takes long, so that it is to keep nobody waiting who does not. */
    default boolean isSlow(Claimed request) {
        return false;
    }

    /**
     * Before the first question: what is remembered of any other request than these goes.
     *
     * @param left taken before, and not through
     */
    default void begin(Set<String> left) throws IOException {}

    /** Whether nothing is left of it in the share that a vendor might want to look at. */
    default boolean isPutAway(Claimed request) {
        return false;
    }

    /** It is through: nothing need be remembered of it. */
    default void done(Claimed request) throws IOException {}

    /** 要求として読めたか. */
    enum Sense {
        /** It is done with once it is answered. */
        UNDERSTOOD,
        /** Broken, or of a kind we do not serve: its vendor will want to look at it. */
        NOT_UNDERSTOOD
    }
}
