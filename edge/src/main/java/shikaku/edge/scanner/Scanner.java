package shikaku.edge.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** ウイルス対策ソフト. */
public interface Scanner {
    /**
     * 検査: looks into a file.
     *
     * @param patience how long it may take, from the file's first byte on; then it has not answered
     * @throws IOException when the file cannot be read; what is wrong with the scanner is a {@link Verdict}
     */
    Verdict scan(Path file, Duration patience) throws IOException;

    /**
     * Whether it says of what it could not look through that it could not, and does not call it clean. Asked rarely: a scanner may tell its administrator of each thing found.
     *
     * @throws IOException when it does not answer
     */
    boolean tellsWhatItGaveUp() throws IOException;

    /**
     * Asks it who it is.
     *
     * @throws IOException when it does not answer, or with what no scanner says
     */
    ScannerVersion version() throws IOException;
}
