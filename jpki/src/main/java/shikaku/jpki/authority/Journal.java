package shikaku.jpki.authority;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import shikaku.certificate.OwnerFile;
import shikaku.jpki.Limits;

/**
 * A file to which lines are only ever added (台帳). A line counts once {@link #append} has returned: it is on the disk. A crash
 * may leave half a line at the end, which is cut off; damage anywhere else stops the start.
 */
public final class Journal implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();
    private static final int CHECK_DIGITS = 8;

    private final FileChannel file;
    private final List<String> found;

    private Journal(FileChannel file, List<String> found) {
        this.file = file;
        this.found = found;
    }

    /**
     * Opens or creates the file.
     *
     * @throws IllegalStateException when a line before the last one is damaged
     */
    public static Journal open(Path path) {
        try {
            new OwnerFile(path).createIfAbsent(new byte[0]);
            var bytes = Files.readAllBytes(path);
            var end = lastLineEnd(bytes);
            var lines = read(new String(bytes, 0, end, US_ASCII));
            var file = FileChannel.open(path, StandardOpenOption.WRITE);
            file.truncate(end).position(end);
            return new Journal(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that were there when the file was opened, oldest first. */
    public List<String> found() {
        return found;
    }

    /** Adds a line of printable ASCII and waits for the disk. */
    public synchronized void append(String line) {
        if (line.length() > Limits.JOURNAL_LINE_BYTES || line.contains("\n")) {
            throw new IllegalArgumentException("a line of the journal is one line and not too long");
        }
        try {
            var end = file.position();
            write(ByteBuffer.wrap((check(line) + line + "\n").getBytes(US_ASCII)), end);
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A full disk must not leave half a line before the next one. */
    private void write(ByteBuffer bytes, long end) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            file.truncate(end).position(end);
            throw e;
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static List<String> read(String text) {
        var lines = new ArrayList<String>();
        text.lines().forEach(line -> lines.add(checked(line, lines.size() + 1)));
        return List.copyOf(lines);
    }

    private static String checked(String line, int number) {
        if (line.length() < CHECK_DIGITS || !line.startsWith(check(line.substring(CHECK_DIGITS)))) {
            throw new IllegalStateException("line " + number + " of a register is damaged");
        }
        return line.substring(CHECK_DIGITS);
    }

    private static String check(String line) {
        var crc = new CRC32();
        crc.update(line.getBytes(US_ASCII));
        return HEX.toHexDigits((int) crc.getValue());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
