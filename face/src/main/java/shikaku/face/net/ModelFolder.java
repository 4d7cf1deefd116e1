package shikaku.face.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where the nets lie. A file that is not the pinned one is not loaded: whoever can exchange the embedding decides who is whom. */
public record ModelFolder(Path folder) {
    /** Bytes of a net at most; the largest has five million. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    /** @throws ModelsMissing when the file is not there, cannot be read, or is another one */
    byte[] read(ModelFile model) throws ModelsMissing {
        Path file = folder.resolve(model.fileName());
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw another(file);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!HexFormat.of().formatHex(sha256(bytes)).equals(model.sha256())) {
                throw another(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new ModelsMissing(
                    "顔の照合のモデル " + file + " を読めません。scripts/models が取り寄せます。 / cannot read the model " + file
                            + "; scripts/models fetches it.",
                    e);
        }
    }

    private static ModelsMissing another(Path file) {
        return new ModelsMissing("顔の照合のモデル " + file + " が、固定したものと違います（SHA-256）。 / the model " + file
                + " is not the pinned one (SHA-256).");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
