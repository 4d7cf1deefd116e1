package shikaku.town.nobody;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import shikaku.card.data.CardFace;
import shikaku.card.data.FourItems;
import shikaku.card.data.InputAssistanceData;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardMaker;
import shikaku.card.image.CardOrder;
import shikaku.card.image.CardOrder.SignatureOrder;
import shikaku.card.image.Certified;
import shikaku.card.image.PrintedCard;
import shikaku.card.profile.MyNumberCardProfile;
import shikaku.card.profile.SmartphoneProfile;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.JpkiProfiles;
import shikaku.certificate.profile.JpkiSignatureProfiles;
import shikaku.certificate.profile.Municipality;
import shikaku.message.Octets;

/**
 * A holder who does not exist, and the cards they get. The 個人番号 is nobody's either: its check digit is wrong on purpose.
 *
 * @param authority issues the certificates
 * @param now the day of issue
 * @param secrets theirs
 */
public record Nobody(NobodysAuthority authority, Instant now, Secrets secrets) {
    private static final FourItems ITEMS = new FourItems("試験　花子", "汐見市中央１－１", LocalDate.of(1980, 4, 1), 2);
    private static final String NUMBER = "123456789010";
    private static final String CITY = "汐見市";
    private static final Municipality MUNICIPALITY = new Municipality("Hyogo-ken", "Shiomi-shi");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Period CERTIFICATE_LIFETIME = Period.ofYears(5);
    private static final int CARD_YEARS = 10;

    /** 照合番号B: birth date YYMMDD, the card's last year, セキュリティコード. */
    public String numberB() {
        return DateTimeFormatter.ofPattern("yyMMdd").format(ITEMS.birthdate())
                + expires().getYear()
                + secrets.securityCode();
    }

    /** マイナンバーカード with all its applications. Its pictures are blank and it has no photo, as an infant's card. */
    public CardImage myNumberCard() {
        return maker().make(new CardOrder(
                MyNumberCardProfile.PROFILE,
                authentication(),
                Optional.of(secrets.pin()),
                Optional.of(new SignatureOrder(signature(), secrets.password())),
                Optional.of(printed())));
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

    private CardMaker maker() {
        return new CardMaker(authority.root().trusted());
    }

    private Certified authentication() {
        KeyPair keys = CardMaker.newKeyPair(new SecureRandom());
        X509Certificate certificate = authority
                .authentication()
                .issue(
                        JpkiProfiles.authentication(MUNICIPALITY),
                        JpkiProfiles.holder(MUNICIPALITY, "nobody"),
                        keys.getPublic(),
                        Validity.of(now, CERTIFICATE_LIFETIME));
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

    private PrintedCard printed() {
        Octets blank = BlankPicture.png();
        CardFace face = new CardFace(ITEMS.birthdate(), ITEMS.sex(), blank, blank, Optional.empty(), expires(), blank);
        return new PrintedCard(
                face,
                blank,
                new InputAssistanceData(NUMBER, ITEMS),
                CITY,
                secrets.inputPin(),
                numberB(),
                CardMaker.newKeyPair(new SecureRandom()),
                authority.signer());
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
