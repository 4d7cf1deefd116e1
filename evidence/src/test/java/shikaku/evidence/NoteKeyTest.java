package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NoteKeyTest {
    private final KeyPair pair = pair();
    private final NoteKey key = new NoteKey("center/evidence", pair.getPublic());
    private final Checkpoint checkpoint = new Checkpoint("center/evidence", new TreeHead(42, Merkle.EMPTY));

    @Test
    void aSignedCheckpointOpensToWhatWasSigned() {
        String note = key.sign(checkpoint.text(), pair.getPrivate());

        assertThat(key.open(note).flatMap(Checkpoint::parse)).contains(checkpoint);
        assertThat(note).startsWith("center/evidence\n42\n47DEQpj8HBSa").contains("\n\n— center/evidence ");
    }

    @Test
    void aNoteOfAnotherKeyOrNameDoesNotOpen() {
        String note = key.sign(checkpoint.text(), pair.getPrivate());

        assertThat(new NoteKey("center/evidence", pair().getPublic()).open(note))
                .isEmpty();
        assertThat(new NoteKey("terminal/evidence", pair.getPublic()).open(note))
                .isEmpty();
    }

    @Test
    void aChangedNoteDoesNotOpen() {
        String note = key.sign(checkpoint.text(), pair.getPrivate());

        assertThat(key.open(note.replace("\n42\n", "\n43\n"))).isEmpty();
        assertThat(key.open(note.substring(0, note.length() - 20))).isEmpty();
        assertThat(key.open("")).isEmpty();
    }

    @Test
    void signaturesOfOthersBesideItDoNotMatter() {
        String note = key.sign(checkpoint.text(), pair.getPrivate());

        assertThat(key.open(note + "— witness AAAAAAAA\n")).isPresent();
    }

    /** The example of Go's package {@code golang.org/x/mod/sumdb/note}, which the specification took over. */
    @Test
    void aKeyIsWrittenAsOthersReadIt() throws GeneralSecurityException {
        byte[] raw =
                Arrays.copyOfRange(Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"), 1, 33);
        byte[] x509 = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));

        assertThat(new NoteKey("PeterNeumann", key).text())
                .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void whatIsNoCheckpointIsNotRead() {
        assertThat(Checkpoint.parse("")).isEmpty();
        assertThat(Checkpoint.parse("name\n042\n" + Merkle.EMPTY.base64() + "\n"))
                .isEmpty();
        assertThat(Checkpoint.parse("name\n42\nshort\n")).isEmpty();
    }

    @Test
    void aReceiptReadsBackFromItsHeader() {
        Receipt receipt = new Receipt(41, 42, Merkle.EMPTY);

        assertThat(Receipt.parse(receipt.text())).contains(receipt);
        assertThat(Receipt.parse("41 42")).isEmpty();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
