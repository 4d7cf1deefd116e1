package shikaku.certificate.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import shikaku.certificate.TestKeys;

class ProofTest {
    private static final byte[] NONCE = filled(1);
    private static final byte[] BINDING = filled(2);
    private static final KeyPair KEY = TestKeys.HOLDER;

    @Test
    void theHoldersBytesAreNameNonceAndSession() {
        assertThat(HolderProof.toBeSigned(NONCE, "s-1"))
                .startsWith("shikaku/holder-proof/1\0".getBytes(StandardCharsets.US_ASCII))
                .endsWith('s', '-', '1')
                .hasSize(23 + 32 + 3);
    }

    @Test
    void theVerifiersBytesAreNameChallengeAndCard() {
        assertThat(VerifierProof.toBeSigned(NONCE, BINDING))
                .startsWith("shikaku/verifier-proof/1\0".getBytes(StandardCharsets.US_ASCII))
                .endsWith(BINDING)
                .hasSize(25 + 32 + 32);
    }

    @Test
    void aVerifiersSignatureServesThisChallengeAndThisCardOnly() {
        byte[] signature = VerifierProof.sign(KEY.getPrivate(), NONCE, BINDING);

        assertThat(VerifierProof.isValid(KEY.getPublic(), NONCE, BINDING, signature))
                .isTrue();
        assertThat(VerifierProof.isValid(KEY.getPublic(), filled(3), BINDING, signature))
                .isFalse();
        assertThat(VerifierProof.isValid(KEY.getPublic(), NONCE, filled(3), signature))
                .isFalse();
        assertThat(VerifierProof.isValid(KEY.getPublic(), NONCE, BINDING, new byte[0]))
                .isFalse();
    }

    @Test
    void aProofOfOneKindNeverServesAsTheOther() {
        byte[] signature = RsaSignature.sign(KEY.getPrivate(), HolderProof.toBeSigned(NONCE, "s-1"));

        assertThat(HolderProof.isValid(KEY.getPublic(), NONCE, "s-1", signature))
                .isTrue();
        assertThat(HolderProof.isValid(KEY.getPublic(), NONCE, "s-2", signature))
                .isFalse();
        assertThat(VerifierProof.isValid(KEY.getPublic(), NONCE, BINDING, signature))
                .isFalse();
    }

    @Test
    void theDigestInfoForTheCardHas51Bytes() {
        byte[] digestInfo = HolderProof.cardInput(HolderKey.RSA_SHA256, NONCE, "s-1");

        assertThat(digestInfo).hasSize(51);
        assertThat(HexFormat.of().formatHex(digestInfo)).startsWith("3031300d060960864801650304020105000420");
    }

    @Test
    void theNextCardSignsAHashOnP384() throws GeneralSecurityException {
        KeyPair next = onCurve("secp384r1");
        byte[] hash = HolderProof.cardInput(HolderKey.ECDSA_P384_SHA384, NONCE, "s-1");
        Signature card = Signature.getInstance("NONEwithECDSA");
        card.initSign(next.getPrivate());
        card.update(hash);
        byte[] signature = card.sign();

        assertThat(hash).hasSize(48);
        assertThat(HolderProof.isValid(next.getPublic(), NONCE, "s-1", signature))
                .isTrue();
        assertThat(HolderProof.isValid(next.getPublic(), NONCE, "s-2", signature))
                .isFalse();
        assertThat(HolderProof.isValid(KEY.getPublic(), NONCE, "s-1", signature))
                .isFalse();
    }

    @Test
    void aKeyThatNoCardHasProvesNobody() throws GeneralSecurityException {
        KeyPair other = onCurve("secp256r1");
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(other.getPrivate());
        signature.update(HolderProof.toBeSigned(NONCE, "s-1"));
        assertThat(HolderProof.isValid(other.getPublic(), NONCE, "s-1", signature.sign()))
                .isFalse();

        KeyPairGenerator small = KeyPairGenerator.getInstance("RSA");
        small.initialize(1024);
        assertThat(HolderKey.of(small.generateKeyPair().getPublic())).isEmpty();
    }

    private static KeyPair onCurve(String name) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(name));
        return generator.generateKeyPair();
    }

    @Test
    void aNonceOfAnotherLengthIsABugOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> HolderProof.toBeSigned(new byte[31], "s-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierProof.toBeSigned(NONCE, new byte[33]));
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
