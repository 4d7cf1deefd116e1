package shikaku.terminal.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where SQLite's native library is unpacked: in a folder of the terminal's own, not in /tmp, where others could look for one to replace and where
 * each process that is killed leaves a copy behind. What a former process left goes with the next start.
 */
final class SqliteLibrary {
    private static final String PLACE = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /** Before the first connection; the driver asks for the place by a property of the process, once. */
    static void unpackInto(Path folder) throws IOException {
        PrivateFolder.make(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "sqlite-*")) {
            for (Path copy : left) {
                Files.deleteIfExists(copy);
            }
        }
        System.setProperty(PLACE, folder.toAbsolutePath().toString());
    }
}
