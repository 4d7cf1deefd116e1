package shikaku.town.nobody;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import shikaku.card.data.FourItems;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardMaker;
import shikaku.card.image.CardOrder;
import shikaku.card.image.CardOrder.SignatureOrder;
import shikaku.card.image.Certified;
import shikaku.card.profile.MyNumberCardProfile;
import shikaku.card.profile.NextGenerationProfile;
import shikaku.card.profile.SmartphoneProfile;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.JpkiProfiles;
import shikaku.certificate.profile.JpkiSignatureProfiles;
import shikaku.certificate.profile.Municipality;
import shikaku.domain.Sex;
import shikaku.message.Octets;
import shikaku.town.front.CardFront;
import shikaku.town.front.NobodysNumber;
import shikaku.town.front.Portrait;
import shikaku.town.front.Sitter;

/**
 * A holder who does not exist, and the cards they get. The 個人番号 is nobody's either: its check digit is wrong on purpose.
 *
 * @param authority issues the certificates
 * @param now the day of issue
 * @param secrets theirs
 * @param portrait draws their face
 */
public record Nobody(NobodysAuthority authority, Instant now, Secrets secrets, Portrait portrait) {
    private static final Sitter SITTER = new Sitter("nobody", LocalDate.of(1980, 4, 1), Sex.FEMALE);
    private static final FourItems ITEMS =
            new FourItems("試験　花子", "汐見市中央１－１", SITTER.birthdate(), CardFront.code(SITTER.sex()));
    private static final String NUMBER = NobodysNumber.of(12_345_678_901L);
    private static final String CITY = "汐見市";
    private static final Municipality MUNICIPALITY = new Municipality("Hyogo-ken", "Shiomi-shi");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Period CERTIFICATE_LIFETIME = Period.ofYears(5);
    private static final int CARD_YEARS = 10;

    /** What is printed on the card. */
    public CardFront front() {
        return new CardFront(ITEMS, expires(), secrets.securityCode(), Optional.of(portrait.of(SITTER)));
    }

    /** マイナンバーカード with all its applications. */
    public CardImage myNumberCard(CardFront front) {
        return myNumberCard(front, Optional.of(new SignatureOrder(signature(), secrets.password())));
    }

    /** The same without 署名用電子証明書, as a child's when it is issued. */
    public CardImage withoutSignature(CardFront front) {
        return myNumberCard(front, Optional.empty());
    }

    private CardImage myNumberCard(CardFront front, Optional<SignatureOrder> signature) {
        return maker().make(new CardOrder(
                MyNumberCardProfile.PROFILE,
                authentication(),
                Optional.of(secrets.pin()),
                signature,
                Optional.of(front.printed(
                        NUMBER,
                        CITY,
                        secrets.inputPin(),
                        CardMaker.newKeyPair(new SecureRandom()),
                        authority.signer()))));
    }

    /** スマートフォンのマイナンバーカード: no chip face, no signing key in this profile. */
    public CardImage smartphone() {
        return maker().make(new CardOrder(
                SmartphoneProfile.PROFILE,
                authentication(),
                Optional.of(secrets.pin()),
                Optional.empty(),
                Optional.empty()));
    }

    /** 次期個人番号カード: its key is on P-384, its certificate lasts as long as the card; with no chip face yet. */
    public CardImage nextGeneration() {
        return maker().make(new CardOrder(
                NextGenerationProfile.PROFILE,
                authentication(CardMaker.newP384KeyPair(new SecureRandom()), Period.ofYears(CARD_YEARS)),
                Optional.of(secrets.pin()),
                Optional.empty(),
                Optional.empty()));
    }

    private CardMaker maker() {
        return new CardMaker(authority.root().trusted());
    }

    private Certified authentication() {
        return authentication(CardMaker.newKeyPair(new SecureRandom()), CERTIFICATE_LIFETIME);
    }

    private Certified authentication(KeyPair keys, Period lifetime) {
        X509Certificate certificate = authority
                .authentication()
                .issue(
                        JpkiProfiles.authentication(MUNICIPALITY),
                        JpkiProfiles.holder(MUNICIPALITY, "nobody"),
                        keys.getPublic(),
                        Validity.of(now, lifetime));
        return certified(certificate, authority.authentication().certificate(), keys);
    }

    private Certified signature() {
        KeyPair keys = CardMaker.newKeyPair(new SecureRandom());
        var holder = new JpkiSignatureProfiles.Holder(ITEMS.name(), ITEMS.sex(), ITEMS.birthdate(), ITEMS.address());
        X509Certificate certificate = authority
                .signature()
                .issue(
                        JpkiSignatureProfiles.signature(MUNICIPALITY, holder),
                        JpkiSignatureProfiles.holder(MUNICIPALITY, "nobody"),
                        keys.getPublic(),
                        Validity.of(now, CERTIFICATE_LIFETIME));
        return certified(certificate, authority.signature().certificate(), keys);
    }

    private LocalDate expires() {
        int year = now.atZone(JAPAN).getYear() + CARD_YEARS;
        return ITEMS.birthdate().withYear(year);
    }

    private static Certified certified(X509Certificate certificate, X509Certificate issuer, KeyPair keys) {
        try {
            return new Certified(
                    Octets.of(certificate.getEncoded()), Octets.of(issuer.getEncoded()), keys.getPrivate());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was made can be written", e);
        }
    }
}
