package shikaku.certificate.cvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.certificate.TestKeys;

class CardVerifiableCertificateTest {
    private final CvcFixture keys = CvcFixture.OF_THIS_RUN;
    private final VerifierChain chain = keys.chain();

    @Test
    void hasTheFormAndTheSizesOfTheCardsOwnFiles() {
        byte[] encoded = chain.intermediate().encoded();

        assertThat(encoded).hasSize(568);
        assertThat(HexFormat.of().formatHex(encoded, 0, 10)).isEqualTo("7f218202335f4e820129");
        assertThat(HexFormat.of().formatHex(encoded, 10, 26)).isEqualTo("3030303030303108053236303030" + "3031");
        assertThat(HexFormat.of().formatHex(encoded, 307, 312)).isEqualTo("5f37820100");
    }

    @Test
    void comesBackFromItsBytesAsItWas() throws MalformedCvc {
        CardVerifiableCertificate again =
                CardVerifiableCertificate.parse(chain.institution().encoded());

        assertThat(again.authority()).isEqualTo(CvcFixture.INTERMEDIATE);
        assertThat(again.holder()).isEqualTo(CvcFixture.INSTITUTION);
        assertThat(again.key()).isEqualTo(keys.institution().getPublic());
        assertThat(again.encoded()).isEqualTo(chain.institution().encoded());
    }

    @Test
    void isThereAgainWhenACardReceivedItInTwoParts() throws MalformedCvc {
        CardVerifiableCertificate sent = chain.institution();

        assertThat(CardVerifiableCertificate.parse(sent.firstPart(), sent.secondPart())
                        .encoded())
                .isEqualTo(sent.encoded());
        assertThat(sent.secondPart()).hasSize(261);
    }

    @Test
    void aChainLeadsToItsOwnRootOnly() {
        assertThat(chain.leadsTo(keys.trustedRoot())).isTrue();
        assertThat(chain.leadsTo(new TrustedKey(CvcFixture.ROOT, CvcFixture.publicKey(TestKeys.STRANGER))))
                .isFalse();
        assertThat(chain.leadsTo(new TrustedKey(CvcFixture.INTERMEDIATE, CvcFixture.publicKey(keys.root()))))
                .isFalse();
    }

    @Test
    void aSwappedAuthorityIsNoSignature() {
        assertThat(chain.institution().isSignedBy(keys.trustedRoot())).isFalse();
        assertThat(new VerifierChain(chain.institution(), chain.intermediate()).leadsTo(keys.trustedRoot()))
                .isFalse();
    }

    @Test
    void anyChangedByteOfTheBodyOrTheSignatureIsRefused() {
        byte[] encoded = chain.intermediate().encoded();
        for (int at = 0; at < encoded.length; at += 3) {
            byte[] changed = encoded.clone();
            changed[at] ^= 1;
            assertThat(acceptedByTheRoot(changed)).as("changed byte %d", at).isFalse();
        }
    }

    @Test
    void everyTruncationAndEveryTrailingByteIsMalformed() {
        byte[] encoded = chain.intermediate().encoded();
        for (int length = 0; length < encoded.length; length++) {
            byte[] cut = Arrays.copyOf(encoded, length);
            assertThatThrownBy(() -> CardVerifiableCertificate.parse(cut)).isInstanceOf(MalformedCvc.class);
        }
        assertThatThrownBy(() -> CardVerifiableCertificate.parse(Arrays.copyOf(encoded, encoded.length + 1)))
                .isInstanceOf(MalformedCvc.class);
    }

    @Test
    void aChainHasExactlyTwoLinks() throws MalformedCvc {
        assertThat(VerifierChain.parse(chain.encoded()).leadsTo(keys.trustedRoot()))
                .isTrue();
        assertThatThrownBy(
                        () -> VerifierChain.parse(List.of(chain.intermediate().encoded())))
                .isInstanceOf(MalformedCvc.class);
    }

    @Test
    void otherKeySizesAreNotIssued() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        RSAPublicKey small = (RSAPublicKey) generator.generateKeyPair().getPublic();
        CvcIssuer root = new CvcIssuer(CvcFixture.ROOT, CvcFixture.privateKey(keys.root()));

        assertThatIllegalArgumentException().isThrownBy(() -> root.issue(CvcFixture.INTERMEDIATE, small));
    }

    @Test
    void aTrustedRootComesBackFromItsBytes() throws MalformedCvc {
        assertThat(TrustedKey.parse(keys.trustedRoot().encoded())).isEqualTo(keys.trustedRoot());
    }

    @Test
    void aKeyIdentifierIsSevenDigitsTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyIdentifier("123456", "1234567"));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyIdentifier("1234567", "12345６7"));
    }

    private boolean acceptedByTheRoot(byte[] encoded) {
        try {
            return CardVerifiableCertificate.parse(encoded).isSignedBy(keys.trustedRoot());
        } catch (MalformedCvc malformed) {
            return false;
        }
    }
}
