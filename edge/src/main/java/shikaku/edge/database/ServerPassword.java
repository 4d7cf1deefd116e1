package shikaku.edge.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import shikaku.certificate.OwnerFile;

/** The password of a program's own database server: made once, readable by the program's user only. */
record ServerPassword(Path file, String text) {
    private static final int BYTES = 24;
    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    /** @throws IOException when the file holds anything but a whole password */
    static ServerPassword of(Path file, SecureRandom random) throws IOException {
        byte[] kept = new OwnerFile(file).readOrCreate(2 * BYTES, () -> make(random));
        String text = new String(kept, US_ASCII);
        if (!WHOLE.matcher(text).matches()) {
            throw new IOException("no whole password stands in " + file);
        }
        return new ServerPassword(file, text);
    }

    private static byte[] make(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret).getBytes(US_ASCII);
    }

    @Override
    public String toString() {
        return "ServerPassword";
    }
}
