package shikaku.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.card.CardFaceApplication;
import shikaku.card.FullCard;
import shikaku.card.InputAssistanceApplication;
import shikaku.card.JpkiApplication;
import shikaku.card.Minted;

/** The other applications and the signing key (card.md §1). */
class ApplicationsTest {
    private final FullCard full = FullCard.once();
    private final CardBench card = new CardBench(full.image());

    @BeforeEach
    void inJpki() {
        card.selectApplication();
    }

    @Test
    void the_signing_key_has_its_own_password_and_five_tries() {
        assertThat(card.send("0020009B")).isEqualTo("63C5");
        assertThat(verify(JpkiApplication.SIGNATURE_PASSWORD, "WRONG123")).isEqualTo("63C4");
        assertThat(verify(JpkiApplication.AUTHENTICATION_PIN, Minted.PIN)).isEqualTo("9000");
        card.select(JpkiApplication.SIGNATURE_KEY);
        assertThat(card.send(0x80, 0x2A, 0, 0x80, new byte[51])).isEqualTo("6982");
        assertThat(verify(JpkiApplication.SIGNATURE_PASSWORD, FullCard.PASSWORD))
                .isEqualTo("9000");
        card.select(JpkiApplication.SIGNATURE_KEY);
        assertThat(card.send(0x80, 0x2A, 0, 0x80, new byte[51])).endsWith("9000");
    }

    @Test
    void the_signature_certificate_is_hidden_until_the_password_is_shown() {
        card.select(JpkiApplication.SIGNATURE_CERTIFICATE);
        assertThat(card.send("00B0000004")).isEqualTo("6982");
        verify(JpkiApplication.SIGNATURE_PASSWORD, FullCard.PASSWORD);
        card.select(JpkiApplication.SIGNATURE_CERTIFICATE);
        assertThat(card.send("00B0000004")).startsWith("3082").endsWith("9000");
    }

    @Test
    void a_new_password_has_letters_and_digits() {
        verify(JpkiApplication.SIGNATURE_PASSWORD, FullCard.PASSWORD);
        assertThat(change(JpkiApplication.SIGNATURE_PASSWORD, "ONLYLETTERS")).isEqualTo("6A80");
        assertThat(change(JpkiApplication.SIGNATURE_PASSWORD, "lower123")).isEqualTo("6A80");
        assertThat(change(JpkiApplication.SIGNATURE_PASSWORD, "NEW12345")).isEqualTo("9000");
        assertThat(verify(JpkiApplication.SIGNATURE_PASSWORD, "NEW12345")).isEqualTo("9000");
    }

    @Test
    void number_b_opens_the_photo_and_cannot_be_changed() {
        card.send("00A4040C0A" + CardFaceApplication.AID);
        card.select(CardFaceApplication.CARD_FACE);
        assertThat(card.send("00B0000004")).isEqualTo("6982");
        assertThat(verify(CardFaceApplication.NUMBER_B, FullCard.NUMBER_B)).isEqualTo("9000");
        assertThat(card.send("00B08200000000")).startsWith("FF2082").endsWith("9000");
        assertThat(change(CardFaceApplication.NUMBER_B, "00000000000000")).isEqualTo("6985");
    }

    @Test
    void internal_authentication_needs_no_pin_and_signs_a_hash() throws Exception {
        card.send("00A4040C0A" + InputAssistanceApplication.AID);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("challenge".getBytes(StandardCharsets.US_ASCII));

        Signature pkcs1 = Signature.getInstance("SHA256withRSA");
        assertThat(fits(pkcs1, signature(0x00, hash))).isTrue();

        Signature pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        assertThat(fits(pss, signature(0x05, hash))).isTrue();
        assertThat(card.send(0x80, 0x2A, 0x06, 0x00, hash)).isEqualTo("6A86");
        assertThat(card.send(0x80, 0x2A, 0x00, 0x00, new byte[31])).isEqualTo("6700");
    }

    @Test
    void fixed_files_have_the_size_that_clients_read() {
        card.send("00A4040C0A" + InputAssistanceApplication.AID);
        card.select(InputAssistanceApplication.BASIC_INFORMATION);
        assertThat(card.send("00B0000000")).startsWith("FF40").hasSize(2 * 258).endsWith("9000");
        verify(InputAssistanceApplication.PIN, FullCard.INPUT_PIN);
        card.select(InputAssistanceApplication.NUMBER);
        assertThat(card.send("00B0000011")).isEqualTo("DF100C" + "313233343536373839303130" + "FFFF" + "9000");
    }

    @Test
    void what_one_application_learned_another_does_not_know() {
        verify(JpkiApplication.AUTHENTICATION_PIN, Minted.PIN);
        card.send("00A4040C0A" + InputAssistanceApplication.AID);
        card.selectApplication();
        assertThat(card.sign()).isEqualTo("6982");
    }

    private byte[] signature(int p1, byte[] hash) {
        String answer = card.send(0x80, 0x2A, p1, 0x00, hash);
        assertThat(answer).endsWith("9000");
        return HexFormat.of().parseHex(answer, 0, answer.length() - 4);
    }

    private boolean fits(Signature check, byte[] signature) throws Exception {
        check.initVerify(full.internal().getPublic());
        check.update("challenge".getBytes(StandardCharsets.US_ASCII));
        return check.verify(signature);
    }

    private String verify(int file, String value) {
        return card.send(0, 0x20, 0, 0x80 + file, value.getBytes(StandardCharsets.US_ASCII));
    }

    private String change(int file, String value) {
        return card.send(0, 0x24, 1, 0x80 + file, value.getBytes(StandardCharsets.US_ASCII));
    }
}
