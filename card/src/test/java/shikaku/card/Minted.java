package shikaku.card;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardMaker;
import shikaku.card.image.CardOrder;
import shikaku.card.image.Certified;
import shikaku.card.profile.FileName;
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.profile.SignatureAlgorithms;
import shikaku.message.Octets;

/** One person's card, one institution and its chain, minted for one run. */
public record Minted(
        CardImage image,
        Certified certified,
        byte[] certificate,
        KeyPair root,
        KeyPair intermediate,
        KeyPair institution) {
    public static final String PIN = "1234";
    private static final KeyIdentifier ROOT = new KeyIdentifier("0000001", "2600001");
    private static final KeyIdentifier INTERMEDIATE = new KeyIdentifier("0000002", "2600001");
    private static final KeyIdentifier INSTITUTION = new KeyIdentifier("0000003", "2600001");
    private static final Minted ONCE = mint();

    /** The same for all tests of a run: keys take time. */
    public static Minted once() {
        return ONCE;
    }

    /** Everything new: another root, another card. */
    public static Minted mint() {
        SecureRandom random = new SecureRandom();
        KeyPair root = CardMaker.newKeyPair(random);
        KeyPair card = CardMaker.newKeyPair(random);
        byte[] certificate = selfSigned(card);
        Certified certified = new Certified(Octets.of(certificate), Octets.of(certificate), card.getPrivate());
        CardImage image = new CardMaker(trusted(root)).make(CardOrder.authenticationOnly(certified, Optional.of(PIN)));
        return new Minted(
                image, certified, certificate, root, CardMaker.newKeyPair(random), CardMaker.newKeyPair(random));
    }

    /** The card without PIN of the same person. */
    public CardImage pinDisabled() {
        return image.with(
                new FileName(JpkiApplication.AID, JpkiApplication.AUTHENTICATION_PIN),
                new CardImage.Reference(PIN, false, Limits.PIN_TRIES));
    }

    public VerifierChain chain() {
        return new VerifierChain(
                issuer(ROOT, root).issue(INTERMEDIATE, publicKey(intermediate)),
                issuer(INTERMEDIATE, intermediate).issue(INSTITUTION, publicKey(institution)));
    }

    public PrivateKey institutionKey() {
        return institution.getPrivate();
    }

    private static CvcIssuer issuer(KeyIdentifier identifier, KeyPair pair) {
        return new CvcIssuer(identifier, (RSAPrivateKey) pair.getPrivate());
    }

    private static TrustedKey trusted(KeyPair pair) {
        return new TrustedKey(ROOT, publicKey(pair));
    }

    private static RSAPublicKey publicKey(KeyPair pair) {
        return (RSAPublicKey) pair.getPublic();
    }

    static byte[] selfSigned(KeyPair pair) {
        try {
            X500Name name = new X500Name("CN=test card, C=JP");
            Date from = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
            Date until = Date.from(Instant.parse("2031-01-01T00:00:00Z"));
            return new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, until, name, pair.getPublic())
                    .build(new JcaContentSignerBuilder(SignatureAlgorithms.of(pair.getPrivate()))
                            .build(pair.getPrivate()))
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
