package shikaku.terminal.signatures;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.certificate.OwnerFile;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;

/**
 * 手元のパターン: which of the scanner's files are what the operator has published. A file is known by its digest alone; what it was published as stays known
 * when the host is out of reach, over restarts too.
 */
final class HeldSignatures {
    private final Path database;
    private final OwnerFile known;

    /**
     * @param database the scanner's folder
     * @param known where it is written down what the files were published as
     */
    HeldSignatures(Path database, Path known) {
        this.database = database;
        this.known = new OwnerFile(known);
    }

    /** Of these names, the files that are there as this list, or one before it, has them. */
    List<SignatureFile> held(List<String> names, SignatureList offered) throws IOException {
        SignatureList before = known();
        List<SignatureFile> held = Stream.of(offered, before)
                .flatMap(list -> list.files().stream())
                .filter(file -> names.contains(file.name()))
                .filter(this::isThere)
                .toList();
        SignatureList now = SignatureList.EMPTY;
        for (SignatureFile file : held) {
            // Published once more with another date: what the host says now counts.
            now = now.named(file.name()).isPresent() ? now : now.with(file);
        }
        if (!now.equals(before)) {
            known.replace(now.text().getBytes(StandardCharsets.US_ASCII));
        }
        return now.files();
    }

    private SignatureList known() throws IOException {
        return known.exists()
                ? SignatureList.read(new String(known.read(SignatureList.TEXT), StandardCharsets.US_ASCII))
                        .orElse(SignatureList.EMPTY)
                : SignatureList.EMPTY;
    }

    /**
     * freshclam takes the time at which it fetched a file for the file's age and asks only for what is newer; a clock that was ahead would keep it from
     * anything newer for ever. A file without that time is fetched whatever its age.
     */
    void doubt(SignatureFile file) throws IOException {
        Path path = database.resolve(file.name());
        if (Files.exists(path)) {
            Files.setLastModifiedTime(path, FileTime.fromMillis(0));
        }
    }

    private boolean isThere(SignatureFile file) {
        Path path = database.resolve(file.name());
        try {
            return Files.isRegularFile(path)
                    && Files.size(path) == file.bytes()
                    && sha256(path).equals(Optional.of(file.sha256()));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Optional<String> sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return Optional.of(
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
