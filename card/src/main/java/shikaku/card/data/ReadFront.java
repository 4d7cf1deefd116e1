package shikaku.card.data;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import shikaku.certificate.proof.RsaSignature;
import shikaku.message.Octets;
import shikaku.message.reader.FrontItems;

/**
 * 券面事項 (EF 0002) as it was read from a card; whether it is genuine is another question. Our profile: the signature covers, in their shortest encoding, the
 * objects between the table of offsets and the signature, and what is said here is taken from those alone.
 */
public final class ReadFront {
    private static final int TAG = 0xFF20;
    private static final int TABLE = 0xDF21;
    private static final int BIRTHDATE = 0xDF22;
    private static final int SEX = 0xDF23;
    private static final int KEY = 0xDF24;
    private static final int PHOTO = 0xDF27;
    private static final int SIGNATURE = 0xDF28;

    private final List<DataObject> covered;
    private final Optional<Octets> signature;

    private ReadFront(List<DataObject> covered, Optional<Octets> signature) {
        this.covered = covered;
        this.signature = signature;
    }

    /**
     * Takes the file apart.
     *
     * @throws MalformedData when it is no such file
     */
    public static ReadFront of(byte[] file) throws MalformedData {
        DataObject face = DataObject.first(file);
        MalformedData.unless(face.tag() == TAG, "no 券面事項 stands here");
        List<DataObject> parts = face.parts();
        List<DataObject> covered = parts.stream()
                .dropWhile(part -> part.tag() == TABLE)
                .takeWhile(part -> part.tag() != SIGNATURE)
                .toList();
        MalformedData.unless(
                covered.stream().map(DataObject::tag).distinct().count() == covered.size(), "an object stands twice");
        return new ReadFront(covered, face.part(SIGNATURE));
    }

    /** Whether this key made its signature; false without one. */
    public boolean isSignedBy(RSAPublicKey key) {
        return signature
                .filter(made -> RsaSignature.verify(key, OffsetTable.covered(covered), made.toByteArray()))
                .isPresent();
    }

    /** 顔写真, JPEG 2000; empty when the card has none. */
    public Optional<Octets> photo() {
        return part(PHOTO).filter(photo -> photo.length() > 0);
    }

    /**
     * 生年月日 and 性別.
     *
     * @throws MalformedData when they are not there
     */
    public FrontItems items() throws MalformedData {
        try {
            return FrontItems.of(text(BIRTHDATE), text(SEX));
        } catch (IllegalArgumentException none) {
            throw new MalformedData("no birth date and sex stand here");
        }
    }

    /**
     * The key for 内部認証, of which the chip has the private half.
     *
     * @throws MalformedData when it is not there
     */
    public RSAPublicKey internalKey() throws MalformedData {
        return EncodedKey.read(part(KEY).orElse(Octets.of()).toByteArray());
    }

    private String text(int tag) {
        return new String(part(tag).orElse(Octets.of()).toByteArray(), StandardCharsets.US_ASCII);
    }

    private Optional<Octets> part(int tag) {
        return covered.stream()
                .filter(part -> part.tag() == tag)
                .map(DataObject::value)
                .findFirst();
    }

    /** Never prints what it holds. */
    @Override
    public String toString() {
        return "ReadFront[…]";
    }
}
