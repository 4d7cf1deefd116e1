package shikaku.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lines ended by LF and nothing else, as bytes, because bytes are what was hashed; a line without its end is torn. Reads no line longer than
 * {@link Limits#EXPORT_LINE}, and knows the hash of all lines before the present one.
 */
final class ExportLines {
    private static final byte[] TOO_LONG = {};

    private final InputStream in;
    private final byte[] buffer = new byte[Limits.EXPORT_BUFFER];
    private final MessageDigest before = Hash.sha256();
    private byte[] present = {};
    private int from;
    private int to;
    private boolean torn;

    ExportLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; an empty one also in place of one that is too long. */
    Optional<byte[]> next() throws IOException {
        before.update(present);
        Optional<byte[]> line = whole();
        present = line.map(read -> Arrays.copyOf(read, read.length + 1)).orElse(TOO_LONG);
        if (present.length > 0) {
            present[present.length - 1] = '\n';
        }
        return line;
    }

    /** Over every line before the present one, their ends included. */
    Hash hashBefore() {
        try {
            return Hash.of(((MessageDigest) before.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every JDK's SHA-256 can be cloned", e);
        }
    }

    boolean isTorn() {
        return torn;
    }

    private Optional<byte[]> whole() throws IOException {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        while (fill()) {
            int end = end();
            longer.write(buffer, from, end - from);
            boolean ended = end < to;
            from = ended ? end + 1 : end;
            if (longer.size() > Limits.EXPORT_LINE) {
                return Optional.of(TOO_LONG);
            }
            if (ended) {
                return Optional.of(longer.toByteArray());
            }
        }
        torn = longer.size() > 0;
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return from < to;
    }

    private int end() {
        for (int at = from; at < to; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return to;
    }
}
