package shikaku.edge.scanner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * 調べきれないファイル: archives in archives, deeper than any clamd goes (its MaxRecursion is 17 unless configured, and never over 100), in 12 KB that harm nobody. One that says of it
 * that it is clean says so of everything that it gave up.
 */
final class TooDeep {
    private static final int DEPTH = 120;

    private TooDeep() {}

    static byte[] archive() {
        byte[] inner = {'x'};
        for (int depth = 0; depth < DEPTH; depth++) {
            inner = around(inner);
        }
        return inner;
    }

    private static byte[] around(byte[] inner) {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(stored(inner));
            zip.write(inner);
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
        return archive.toByteArray();
    }

    private static ZipEntry stored(byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        var entry = new ZipEntry("n");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
