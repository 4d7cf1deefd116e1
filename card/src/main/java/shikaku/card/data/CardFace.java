package shikaku.card.data;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.message.Octets;

/**
 * 券面事項: what the front of the card shows.
 *
 * @param birthdate 生年月日
 * @param sex 1 男, 2 女, 9 unknown
 * @param name 氏名 as a picture (PNG)
 * @param address 住所 as a picture (PNG)
 * @param photo 顔写真, JPEG 2000 in grey; empty on the card of a child issued before its first birthday
 * @param expires 有効期限
 * @param securityCode セキュリティコード as a picture (PNG)
 */
public record CardFace(
        LocalDate birthdate,
        int sex,
        Octets name,
        Octets address,
        Optional<Octets> photo,
        LocalDate expires,
        Octets securityCode) {
    private static final int TAG = 0xFF20;
    private static final int PHOTO = 0xDF27;

    /** EF 0002, signed as {@link ReadFront} checks it. */
    public Octets encoded(RSAPublicKey internalKey, DataSigner signer) {
        List<DataObject> parts = new ArrayList<>(List.of(
                DataObject.of(0xDF22, FourItems.digits(birthdate)),
                DataObject.of(0xDF23, new byte[] {(byte) ('0' + sex)}),
                DataObject.of(0xDF24, EncodedKey.of(internalKey)),
                new DataObject(0xDF25, name),
                new DataObject(0xDF26, address),
                new DataObject(PHOTO, photo.orElse(Octets.of()))));
        parts.add(DataObject.of(0xDF28, signer.sign(OffsetTable.covered(parts))));
        parts.add(DataObject.of(0xDF29, FourItems.digits(expires)));
        parts.add(new DataObject(0xDF2A, securityCode));
        return Octets.of(OffsetTable.of(TAG, parts).encoded());
    }

    /** EF 0001: 生年月日 alone, signed. */
    public Octets birthdateFile(RSAPublicKey internalKey, DataSigner signer) {
        return signed(0xFF10, FourItems.digits(birthdate), internalKey, signer);
    }

    /** EF 0005: the picture of the 個人番号, signed. */
    public static Octets numberImage(Octets picture, RSAPublicKey internalKey, DataSigner signer) {
        return signed(0xFF40, picture.toByteArray(), internalKey, signer);
    }

    /** EF 0003: version and municipality. */
    public static Octets basicInformation(String municipality) {
        return Octets.of(DataObject.of(
                        0xFF40,
                        List.of(
                                DataObject.of(0xDF41, new byte[] {1, 0, 0, 0}),
                                DataObject.of(0xDF42, municipality.getBytes(StandardCharsets.UTF_8))))
                .encoded());
    }

    private static DataObject tagged(int outer, int number, byte[] value) {
        int family = (outer & 0xF0) + number;
        return DataObject.of(0xDF00 | family, value);
    }

    private static Octets signed(int outer, byte[] content, RSAPublicKey internalKey, DataSigner signer) {
        List<DataObject> parts =
                new ArrayList<>(List.of(tagged(outer, 1, content), tagged(outer, 2, EncodedKey.of(internalKey))));
        parts.add(tagged(outer, 3, signer.sign(OffsetTable.covered(parts))));
        return Octets.of(DataObject.of(outer, parts).encoded());
    }

    @Override
    public String toString() {
        return "CardFace[…]";
    }
}
