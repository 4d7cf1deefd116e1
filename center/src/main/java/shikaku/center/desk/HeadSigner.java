package shikaku.center.desk;

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
import java.time.Instant;
import java.util.Base64;
import shikaku.center.Limits;
import shikaku.certificate.OwnerFile;
import shikaku.evidence.Checkpoint;
import shikaku.evidence.NoteKey;
import shikaku.evidence.TreeHead;

/**
 * Signs the log's head (C2SP tlog-checkpoint as a signed note, Ed25519), so that whoever copied one can later show what the center said. The key is made in
 * the data folder at the first start.
 */
public final class HeadSigner {
    private static final String FILE = "evidence-note.key";
    private static final String ALGORITHM = "Ed25519";

    private final String origin;
    private final NoteKey key;
    private final KeyPair pair;

    private HeadSigner(String origin, KeyPair pair) {
        this.origin = origin;
        this.key = new NoteKey(origin, pair.getPublic());
        this.pair = pair;
    }

    /**
     * With the key of a folder.
     *
     * @param origin name of the log
     */
    public static HeadSigner open(Path folder, String origin) throws IOException, GeneralSecurityException {
        var file = new OwnerFile(folder.resolve(FILE));
        String[] lines = new String(
                        file.readOrCreate(Limits.NOTE_KEY_BYTES, HeadSigner::minted), StandardCharsets.US_ASCII)
                .split("\n");
        var keys = KeyFactory.getInstance(ALGORITHM);
        var secret =
                keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
        var open =
                keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines[1])));
        return new HeadSigner(origin, new KeyPair(open, secret));
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

    /**
     * The head with its signature.
     *
     * @param written when the last row was
     * @param now the moment of signing
     */
    public SignedHead sign(TreeHead head, Instant written, Instant now) {
        String note = key.sign(new Checkpoint(origin, head).text(), pair.getPrivate());
        return new SignedHead(
                head.size(), head.root().base64(), Japan.minute(written), Japan.minute(now), note, key.text());
    }
}
