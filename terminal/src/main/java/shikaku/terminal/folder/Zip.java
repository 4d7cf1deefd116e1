package shikaku.terminal.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 圧縮: a large answer comes as a {@code .zip} that holds the XML under its name (interface.md §2.2). */
final class Zip {
    /** How every archive begins, and no XML does (APPNOTE 4.3.7). */
    private static final byte[] BEGINNING = {'P', 'K', 3, 4};

    private Zip() {}

    /** Makes the archive beside the file. */
    static Path of(Path file, FileName name) throws IOException {
        Path archive = beside(file);
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(name.value()));
            Files.copy(file, zip);
        }
        return archive;
    }

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".zip");
    }

    /** Whether the file is one: what was prepared before a crash says so itself. */
    static boolean is(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(BEGINNING.length), BEGINNING);
        }
    }
}
