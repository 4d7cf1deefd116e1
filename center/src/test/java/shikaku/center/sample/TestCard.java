package shikaku.center.sample;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.JpkiProfiles;
import shikaku.certificate.profile.Municipality;
import shikaku.certificate.profile.SignatureAlgorithms;
import shikaku.certificate.proof.HolderProof;
import shikaku.message.Octets;
import shikaku.message.insurer.CertificateSerial;
import shikaku.message.session.CardSessionOpened;

/**
 * The part of a My Number card that the center meets: its authentication certificate and its signature.
 *
 * @param keys of key 0017
 * @param certificate of EF 000A
 */
public record TestCard(KeyPair keys, X509Certificate certificate) {
    private static final Municipality KOBE = new Municipality("Hyogo-ken", "Kobe-shi");

    /** An authority of cards' certificates. */
    public static CertificateIssuer authority(TestKey key, Instant from) {
        return CertificateIssuer.selfSigned(
                key.pair(),
                JpkiProfiles.authority(),
                JpkiProfiles.AUTHORITY,
                Validity.of(from, Period.ofYears(10)),
                () -> BigInteger.ONE);
    }

    /** A card whose certificate begins at {@code from} and lives five years. */
    public static TestCard issuedBy(CertificateIssuer authority, BigInteger serial, Instant from, TestKey key) {
        return issuedBy(authority, serial, from, key.pair());
    }

    /** The next card, with its key on P-384. */
    public static TestCard nextGeneration(CertificateIssuer authority, BigInteger serial, Instant from) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp384r1"));
            return issuedBy(authority, serial, from, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestCard issuedBy(CertificateIssuer authority, BigInteger serial, Instant from, KeyPair keys) {
        var certificate = authority.issue(
                serial,
                JpkiProfiles.authentication(KOBE),
                JpkiProfiles.holder(KOBE, "holder-" + serial.toString(16)),
                keys.getPublic(),
                Validity.of(from, Period.ofYears(5)));
        return new TestCard(keys, certificate);
    }

    public CertificateSerial serial() {
        return new CertificateSerial(certificate.getSerialNumber().toString(16));
    }

    public Octets der() {
        try {
            return Octets.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** ⑤: signs the center's nonce for a session. */
    public Octets prove(CardSessionOpened session) {
        try {
            Signature signature = Signature.getInstance(SignatureAlgorithms.of(keys.getPrivate()));
            signature.initSign(keys.getPrivate());
            signature.update(HolderProof.toBeSigned(
                    session.holderNonce().toByteArray(),
                    session.sessionIdentifier().value()));
            return Octets.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
