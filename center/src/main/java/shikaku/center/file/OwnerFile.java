package shikaku.center.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A new text file that only its owner can read, from its first byte on. */
public final class OwnerFile {
    private OwnerFile() {}

    /** Writes the file; fails when it is there already. */
    public static void write(Path file, String ascii) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, owner)) {
            channel.write(StandardCharsets.US_ASCII.encode(ascii));
        }
    }
}
