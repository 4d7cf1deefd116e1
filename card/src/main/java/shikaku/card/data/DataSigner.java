package shikaku.card.data;

import java.security.interfaces.RSAPrivateKey;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.certificate.proof.RsaSignature;

/**
 * Signs what stands on a card (J-LIS when it makes the card). Which bytes are covered is our profile where public sources disagree.
 *
 * @param certificate of the key, card-verifiable; stands on the card beside the data
 * @param key RSA-2048
 */
public record DataSigner(CardVerifiableCertificate certificate, RSAPrivateKey key) {
    byte[] sign(byte[] covered) {
        return RsaSignature.sign(key, covered);
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "DataSigner[" + certificate.holder() + "]";
    }
}
