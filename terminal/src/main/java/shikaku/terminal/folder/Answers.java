package shikaku.terminal.folder;

import java.io.IOException;
import java.sql.SQLException;

/** What is answered to a request. Every request has an answer: what cannot be understood or done is an ErrorResult. */
@FunctionalInterface
public interface Answers {
    /**
     * The answer's bytes; what was disclosed by them is on record when this returns.
     *
     * @throws IOException when the request could not be read from its folder
     * @throws SQLException when the record could not be written: then nothing is disclosed, and it is asked again later
     */
    byte[] answer(Claimed request) throws IOException, SQLException;
}
