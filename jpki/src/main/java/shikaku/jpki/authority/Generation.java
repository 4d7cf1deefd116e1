package shikaku.jpki.authority;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import shikaku.certificate.Validity;

/**
 * One generation of the authority (認証局の世代). Generations share one name; keys and lifetimes differ.
 *
 * @param number 1 is the oldest
 * @param key signs certificates and revocation lists
 * @param certificate self-signed
 * @param responderKey signs OCSP answers
 * @param responder certified by this generation
 */
public record Generation(
        int number, PrivateKey key, X509Certificate certificate, PrivateKey responderKey, X509Certificate responder) {

    /** From when to when the generation's certificates count. */
    public Validity validity() {
        return new Validity(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** The keys are never printed. */
    @Override
    public String toString() {
        return "Generation[" + number + "]";
    }
}
