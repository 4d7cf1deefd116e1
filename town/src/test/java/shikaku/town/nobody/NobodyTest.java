package shikaku.town.nobody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.card.JpkiApplication;
import shikaku.card.image.CardImage;
import shikaku.card.profile.FileName;
import shikaku.town.front.Silhouette;

class NobodyTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Secrets SECRETS = new Secrets("1234", "SIGN1234", "4321", "5678");

    /** One for all: the authority is founded in it once. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @Test
    void theCardIsCompleteAndItsCertificatesAreOfItsAuthority() throws Exception {
        Nobody nobody = new Nobody(authority(), NOW, SECRETS, new Silhouette());
        CardImage card = nobody.myNumberCard(nobody.front());

        certificate(card, JpkiApplication.AUTHENTICATION_CERTIFICATE)
                .verify(certificate(card, JpkiApplication.AUTHENTICATION_CA_CERTIFICATE)
                        .getPublicKey());
        certificate(card, JpkiApplication.SIGNATURE_CERTIFICATE)
                .verify(certificate(card, JpkiApplication.SIGNATURE_CA_CERTIFICATE)
                        .getPublicKey());
        assertThat(card.contents()).hasSize(19);
        assertThat(card.references()).hasSize(8);
        assertThat(nobody.front().numberB()).isEqualTo("80040120365678");
        assertThat(nobody.smartphone().profile().name()).isEqualTo("smartphone");
    }

    @Test
    void theAuthorityStaysTheSameAndItsKeysAreItsOwnersAlone() throws Exception {
        X509Certificate first = authority().authentication().certificate();
        assertThat(authority().authentication().certificate()).isEqualTo(first);
        assertThat(authority().root().trusted().encoded())
                .isEqualTo(authority().root().trusted().encoded());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    void damagedKeysAreOneSentence(@TempDir Path damaged) throws Exception {
        Files.writeString(damaged.resolve("keys"), "AUTHENTICATION nonsense");
        assertThatThrownBy(() -> NobodysAuthority.in(damaged, InstantSource.fixed(NOW)))
                .isInstanceOf(java.io.IOException.class)
                .hasMessageContaining("damaged");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void secretsDrawnByLotHaveTheirForm(long seed) {
        assertThat(Secrets.random(new Random(seed)).password()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGNSIGN", "12345678", "S1", "sign1234", "SIGN-1234"})
    void aPasswordThatNoCardWouldTakeIsRefusedWithoutQuotingIt(String password) {
        assertThatThrownBy(() -> SECRETS.withPassword(password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(password);
    }

    private NobodysAuthority authority() throws Exception {
        return NobodysAuthority.in(folder, InstantSource.fixed(NOW));
    }

    private static X509Certificate certificate(CardImage card, int file) throws Exception {
        byte[] der = java.util.Optional.ofNullable(card.contents().get(new FileName(JpkiApplication.AID, file)))
                .orElseThrow()
                .toByteArray();
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
