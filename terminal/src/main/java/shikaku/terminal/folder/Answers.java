package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

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

    /** 要求として読めたか. */
    enum Sense {
        /** It is done with once it is answered. */
        UNDERSTOOD,
        /** Broken, or of a kind we do not serve: its vendor will want to look at it. */
        NOT_UNDERSTOOD
    }
}
