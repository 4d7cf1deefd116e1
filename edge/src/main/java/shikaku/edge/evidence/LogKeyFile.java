package shikaku.edge.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import shikaku.certificate.OwnerFile;
import shikaku.edge.Limits;
import shikaku.evidence.LogSigner;

/** The key that signs a log's heads (Ed25519). It is made in the program's data folder at the first start, and its owner's alone. */
public final class LogKeyFile {
    private static final String FILE = "evidence-note.key";
    private static final String ALGORITHM = "Ed25519";

    private LogKeyFile() {}

    /**
     * With the key of a folder.
     *
     * @param name of the log
     */
    public static LogSigner open(Path folder, String name) throws IOException, GeneralSecurityException {
        var file = new OwnerFile(folder.resolve(FILE));
        String[] lines = new String(
                        file.readOrCreate(Limits.NOTE_KEY_BYTES, LogKeyFile::minted), StandardCharsets.US_ASCII)
                .split("\n");
        var keys = KeyFactory.getInstance(ALGORITHM);
        var secret =
                keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
        var open =
                keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines[1])));
        return new LogSigner(name, new KeyPair(open, secret));
    }

    /** Two lines of Base64: the secret key (PKCS #8) and the public one (X.509). */
    private static byte[] minted() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var words = Base64.getEncoder();
            String lines = words.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                    + words.encodeToString(pair.getPublic().getEncoded()) + "\n";
            return lines.getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
