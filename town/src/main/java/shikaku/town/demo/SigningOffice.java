package shikaku.town.demo;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import shikaku.card.data.FourItems;
import shikaku.card.image.CardMaker;
import shikaku.card.image.CardOrder.SignatureOrder;
import shikaku.card.image.Certified;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.JpkiSignatureProfiles;
import shikaku.certificate.profile.Municipality;
import shikaku.certificate.profile.SerialSource;
import shikaku.message.Octets;
import shikaku.town.people.CardSpec;

/**
 * Gives the town's cards their 署名用電子証明書. Nothing in the figure asks for it, so its authority is one of the town's own (our profile), made with the first
 * card; programs that others wrote find a complete card.
 */
final class SigningOffice {
    private static final Municipality MUNICIPALITY = new Municipality("Hyogo", "Kobe");
    private static final Period LIFETIME = Period.ofYears(10);
    /** It is older than every card. */
    private static final Duration SINCE = Duration.ofDays(5 * 365);
    /** A younger child usually has none. */
    private static final int YOUNGEST = 15;

    private final LocalDate today;
    private final Instant now;
    private final SecureRandom random;
    private Optional<CertificateIssuer> authority = Optional.empty();

    /**
     * @param today the town's day, on which people have their age
     * @param now as certificates count it
     */
    SigningOffice(LocalDate today, Instant now, SecureRandom random) {
        this.today = today;
        this.now = now;
        this.random = random;
    }

    /** The signing half of a card, with a fresh key; none for a child, and none on a card whose PINs are disabled. */
    Optional<SignatureOrder> order(CardSpec card, FourItems holder, Validity validity) {
        boolean child = Period.between(holder.birthdate(), today).getYears() < YOUNGEST;
        return card.signaturePassword()
                .filter(_ -> !child)
                .map(password -> new SignatureOrder(certified(holder, validity), password));
    }

    private Certified certified(FourItems items, Validity validity) {
        CertificateIssuer issuer = authority();
        KeyPair keys = CardMaker.newKeyPair(random);
        var holder = new JpkiSignatureProfiles.Holder(items.name(), items.sex(), items.birthdate(), items.address());
        X509Certificate certificate = issuer.issue(
                JpkiSignatureProfiles.signature(MUNICIPALITY, holder),
                JpkiSignatureProfiles.holder(MUNICIPALITY, "resident"),
                keys.getPublic(),
                validity);
        return new Certified(der(certificate), der(issuer.certificate()), keys.getPrivate());
    }

    private synchronized CertificateIssuer authority() {
        CertificateIssuer made = authority.orElseGet(this::make);
        authority = Optional.of(made);
        return made;
    }

    private CertificateIssuer make() {
        return CertificateIssuer.selfSigned(
                CardMaker.newKeyPair(random),
                JpkiSignatureProfiles.authority(),
                JpkiSignatureProfiles.AUTHORITY,
                Validity.of(now.minus(SINCE), LIFETIME),
                SerialSource.random(random));
    }

    private static Octets der(X509Certificate certificate) {
        try {
            return Octets.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was made can be written", e);
        }
    }
}
