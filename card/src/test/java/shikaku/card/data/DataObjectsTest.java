package shikaku.card.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.card.CardFaceApplication;
import shikaku.card.FullCard;
import shikaku.card.InputAssistanceApplication;
import shikaku.card.profile.FileName;
import shikaku.certificate.proof.RsaSignature;
import shikaku.message.Octets;

/** The bytes of card.md §1.4, taken apart here without the code that put them together. */
class DataObjectsTest {
    private final FullCard card = FullCard.once();

    @Test
    void the_number_is_twelve_digits_behind_its_tag() {
        assertThat(input(InputAssistanceApplication.NUMBER))
                .isEqualTo(HexFormat.of().parseHex("df100c" + "313233343536373839303130"));
    }

    @Test
    void the_offsets_of_the_four_items_point_at_their_objects() {
        byte[] file = input(InputAssistanceApplication.FOUR_ITEMS);
        assertThat(HexFormat.of().formatHex(file, 0, 2)).isEqualTo("ff20");
        ByteBuffer table = ByteBuffer.wrap(file, 6, 8);
        assertThat(HexFormat.of().formatHex(file, 3, 6)).isEqualTo("df2108");
        for (int item = 0x22; item <= 0x25; item++) {
            int at = table.getShort();
            assertThat(HexFormat.of().formatHex(file, at, at + 2)).isEqualTo("df" + Integer.toHexString(item));
        }
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("試験　花子", "汐見市中央１－１", "20180401");
    }

    @Test
    void the_signature_file_has_336_bytes_and_covers_the_hashes_of_number_and_items() throws Exception {
        byte[] file = input(InputAssistanceApplication.SIGNATURE);
        assertThat(file).hasSize(336).startsWith(HexFormat.of().parseHex("ff3082014bdf3120"));
        byte[] items = input(InputAssistanceApplication.FOUR_ITEMS);
        int firstItem = ByteBuffer.wrap(items, 6, 2).getShort();
        assertThat(Arrays.copyOfRange(file, 8, 40))
                .isEqualTo(sha256(FullCard.NUMBER_A.getBytes(StandardCharsets.US_ASCII)));
        assertThat(Arrays.copyOfRange(file, 43, 75))
                .isEqualTo(sha256(Arrays.copyOfRange(items, firstItem, items.length)));
        assertThat(RsaSignature.verify(
                        card.signer().certificate().key(),
                        Arrays.copyOfRange(file, 5, 75),
                        Arrays.copyOfRange(file, 80, 336)))
                .isTrue();
    }

    /** Each ends with its signature (tag, {@code 82 01 00}, 256 bytes), which covers the parts before it inside the outer object. */
    @Test
    void whatever_is_signed_alone_is_signed_whole() {
        assertThat(signedAlone(face(CardFaceApplication.BIRTHDATE), "df13")).isTrue();
        assertThat(signedAlone(face(CardFaceApplication.NUMBER_IMAGE), "df43")).isTrue();
    }

    @Test
    void the_key_for_internal_authentication_is_signed_by_its_value() {
        byte[] file = input(InputAssistanceApplication.INTERNAL_PUBLIC_KEY);
        int value = 5 + 5;
        int signature = file.length - 256;
        assertThat(RsaSignature.verify(
                        card.signer().certificate().key(),
                        Arrays.copyOfRange(file, value, signature - 5),
                        Arrays.copyOfRange(file, signature, file.length)))
                .isTrue();
    }

    private boolean signedAlone(byte[] file, String tag) {
        int signature = file.length - 256;
        assertThat(HexFormat.of().formatHex(file, signature - 5, signature)).isEqualTo(tag + "820100");
        int inside = 5;
        return RsaSignature.verify(
                card.signer().certificate().key(),
                Arrays.copyOfRange(file, inside, signature - 5),
                Arrays.copyOfRange(file, signature, file.length));
    }

    @Test
    void the_certificate_beside_the_data_is_signed_by_the_root() {
        assertThat(card.signer().certificate().isSignedBy(card.image().verifierRoot()))
                .isTrue();
        assertThat(face(CardFaceApplication.INTERMEDIATE_CERTIFICATE)).hasSize(568);
    }

    @Test
    void the_photo_comes_out_as_it_went_in_however_the_file_is_filled() throws Exception {
        byte[] file = face(CardFaceApplication.CARD_FACE);
        byte[] filled = Arrays.copyOf(file, file.length + 100);
        Arrays.fill(filled, file.length, filled.length, (byte) 0xFF);
        assertThat(ReadFront.of(filled).photo()).contains(FullCard.PHOTO);
    }

    @Test
    void a_public_key_stands_as_exponent_and_modulus() {
        byte[] encoded = EncodedKey.of((RSAPublicKey) card.internal().getPublic());
        assertThat(encoded).hasSize(265).startsWith(HexFormat.of().parseHex("900301000191820100"));
    }

    /** Whatever a hostile card sends instead of 券面事項. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "ff", "ff20", "ff2005df", "ff2082ffff", "ff2080", "3003020101", "df2001ff", "ff2003df2701"})
    void what_is_no_card_face_is_malformed(String hex) {
        assertThatThrownBy(() -> ReadFront.of(HexFormat.of().parseHex(hex))).isInstanceOf(MalformedData.class);
    }

    private byte[] input(int identifier) {
        return content(new FileName(InputAssistanceApplication.AID, identifier));
    }

    private byte[] face(int identifier) {
        return content(new FileName(CardFaceApplication.AID, identifier));
    }

    private byte[] content(FileName file) {
        return card.image().contents().getOrDefault(file, Octets.of()).toByteArray();
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
