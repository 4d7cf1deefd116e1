package shikaku.edge.scanner;

import java.io.IOException;
import java.nio.file.Path;

/** ウイルス対策ソフト. */
public interface Scanner {
    /**
     * 検査: looks into a file.
     *
     * @throws IOException when the file cannot be read; what is wrong with the scanner is a {@link Verdict}
     */
    Verdict scan(Path file) throws IOException;

    /**
     * Asks it who it is.
     *
     * @throws IOException when it does not answer, or with what no scanner says
     */
    ScannerVersion version() throws IOException;
}
