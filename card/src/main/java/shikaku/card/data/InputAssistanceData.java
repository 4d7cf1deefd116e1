package shikaku.card.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import shikaku.message.Octets;

/**
 * The files of the 入力補助 application.
 *
 * @param number 個人番号, twelve digits
 * @param items 4情報
 */
public record InputAssistanceData(String number, FourItems items) {
    private static final byte[] VERSION = {1, 0, 0, 0};

    /** EF 0001. */
    public Octets numberFile() {
        return Octets.of(numberObject().encoded());
    }

    /** EF 0003: the hashes of both, and a signature over the hashes. */
    public Octets signatureFile(DataSigner signer) {
        List<DataObject> hashes = List.of(
                DataObject.of(0xDF31, sha256(numberObject().value().toByteArray())),
                DataObject.of(0xDF32, sha256(items.covered())));
        byte[] signature = signer.sign(OffsetTable.covered(hashes));
        return Octets.of(DataObject.of(0xFF30, List.of(hashes.get(0), hashes.get(1), DataObject.of(0xDF33, signature)))
                .encoded());
    }

    /** EF 0005: version and the identifier of the key that signed. */
    public static Octets basicInformation(DataSigner signer) {
        return Octets.of(DataObject.of(
                        0xFF40,
                        List.of(
                                DataObject.of(0xDF41, VERSION),
                                DataObject.of(
                                        0xDF42, signer.certificate().holder().encoded())))
                .encoded());
    }

    /** EF 0007: the key for 内部認証, signed. */
    public static Octets internalPublicKey(RSAPublicKey key, DataSigner signer) {
        byte[] encoded = EncodedKey.of(key);
        return Octets.of(DataObject.of(
                        0xFF50, List.of(DataObject.of(0xDF51, encoded), DataObject.of(0xDF52, signer.sign(encoded))))
                .encoded());
    }

    private DataObject numberObject() {
        return DataObject.of(0xDF10, number.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "InputAssistanceData[…]";
    }
}
