package shikaku.center.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * CVD: the container in which ClamAV's makers deliver signatures. Its first 512 bytes are text with colons between: mark, time of the build, version, number of
 * signatures, level, MD5 of all that follows, signature, builder (ClamAV documentation, "CVD file format").
 *
 * @param built when its makers made it
 * @param md5 what the rest should have. It finds a file that was cut short; whether the makers made it their signature says, which ClamAV checks
 */
record Container(Instant built, String md5) {
    private static final int HEADER = 512;
    private static final DateTimeFormatter BUILT = DateTimeFormatter.ofPattern("dd MMM uuuu HH-mm Z", Locale.ENGLISH);

    /** What the header says; empty when it is none. */
    static Optional<Container> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1));
        }
    }

    private static Optional<Container> of(String header) {
        String[] fields = header.split(":", -1);
        if (header.length() < HEADER || fields.length < 8 || !fields[0].equals("ClamAV-VDB")) {
            return Optional.empty();
        }
        try {
            Instant built = OffsetDateTime.parse(fields[1], BUILT).toInstant();
            return Optional.of(new Container(built, fields[5].toLowerCase(Locale.ROOT)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Whether the file behind the header is whole. */
    boolean fits(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(HEADER);
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(md5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
