package shikaku.edge.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of a program's own database server: made once, readable by the program's user only. */
record ServerPassword(Path file, String text) {
    private static final int BYTES = 24;

    static ServerPassword of(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
        }
        return new ServerPassword(file, Files.readString(file, StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "ServerPassword";
    }
}
