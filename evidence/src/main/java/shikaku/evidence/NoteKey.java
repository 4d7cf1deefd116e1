package shikaku.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signs notes (C2SP signed-note): a name and an Ed25519 key. The text comes first, then an empty line, then one line a
 * signature: {@code — NAME BASE64(id ‖ signature)}.
 *
 * @param name without white space and plus sign
 */
public record NoteKey(String name, PublicKey key) {
    private static final Pattern FORM = Pattern.compile("([^\\s+]{1,200})\\+[0-9a-f]{8}\\+([A-Za-z0-9+/]{44})");
    /** What stands before the raw key in a SubjectPublicKeyInfo of Ed25519 (RFC 8410, 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;
    private static final int RAW_BYTES = 32;
    private static final String DASH = "— ";

    public NoteKey {
        if (!name.matches("[^\\s+]{1,200}")) {
            throw new IllegalArgumentException("a key's name has no white space and no plus sign");
        }
    }

    /** The text as a signed note. */
    public String sign(String text, PrivateKey secret) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signature = ed25519.sign();
            byte[] line = ByteBuffer.allocate(ID_BYTES + signature.length)
                    .put(id())
                    .put(signature)
                    .array();
            return text + "\n" + DASH + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign Ed25519", e);
        }
    }

    /** What whoever checks notes needs, in one line (C2SP signed-note, verifier key): {@code NAME+ID+BASE64(algorithm ‖ key)}. */
    public String text() {
        byte[] encoded = key.getEncoded();
        byte[] algorithmAndKey = ByteBuffer.allocate(1 + RAW_BYTES)
                .put(ED25519)
                .put(encoded, encoded.length - RAW_BYTES, RAW_BYTES)
                .array();
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(algorithmAndKey);
    }

    /** Reads {@link #text}; empty when it is not one, also when name, id and key do not belong together. */
    public static Optional<NoteKey> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            byte[] raw = Base64.getDecoder().decode(form.group(2));
            byte[] encoded = ByteBuffer.allocate(X509.length + RAW_BYTES)
                    .put(X509)
                    .put(raw, 1, RAW_BYTES)
                    .array();
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return Optional.of(new NoteKey(form.group(1), key))
                    .filter(read -> read.text().equals(text));
        } catch (GeneralSecurityException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /** Whether the note is a text, an empty line and one good signature of this key, and nothing else. */
    boolean opensAlone(String note) {
        return open(note)
                .filter(text -> note.startsWith(text + "\n" + DASH)
                        && note.indexOf('\n', text.length() + 1) == note.length() - 1)
                .isPresent();
    }

    /** The text of a note that carries a good signature of this key; empty otherwise. Signatures of others are passed over. */
    public Optional<String> open(String note) {
        int end = note.lastIndexOf("\n\n");
        if (note.length() > Limits.CHECKPOINT || end < 0) {
            return Optional.empty();
        }
        String text = note.substring(0, end + 1);
        boolean signed = note.substring(end + 2)
                .lines()
                .filter(line -> line.startsWith(DASH + name + " "))
                .anyMatch(line -> isGood(text, line.substring((DASH + name + " ").length())));
        return signed ? Optional.of(text) : Optional.empty();
    }

    private boolean isGood(String text, String base64) {
        try {
            byte[] line = Base64.getDecoder().decode(base64);
            if (line.length <= ID_BYTES || !Arrays.equals(line, 0, ID_BYTES, id(), 0, ID_BYTES)) {
                return false;
            }
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(line, ID_BYTES, line.length - ID_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** First four bytes of SHA-256 over name, LF, algorithm and raw key. */
    private byte[] id() {
        byte[] encoded = key.getEncoded();
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        digest.update(encoded, encoded.length - RAW_BYTES, RAW_BYTES);
        return Arrays.copyOf(digest.digest(), ID_BYTES);
    }
}
