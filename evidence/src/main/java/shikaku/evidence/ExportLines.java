package shikaku.evidence;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines ended by LF and nothing else; a line without its end is torn. Reads no line longer than {@link Limits#EXPORT_LINE}. */
final class ExportLines {
    private final Reader reader;
    private boolean torn;

    ExportLines(Reader reader) {
        this.reader = reader;
    }

    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c != '\n'; c = reader.read()) {
            if (c < 0) {
                torn = !line.isEmpty();
                return Optional.empty();
            }
            if (line.length() >= Limits.EXPORT_LINE) {
                return Optional.of("");
            }
            line.append((char) c);
        }
        return Optional.of(line.toString());
    }

    boolean isTorn() {
        return torn;
    }
}
