package shikaku.jpki.web;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;
import shikaku.certificate.Limits;
import shikaku.certificate.Validity;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.profile.Municipality;
import shikaku.jpki.authority.CertificateOrder;
import shikaku.jpki.web.WindowMessages.Order;
import shikaku.jpki.web.WindowMessages.Place;
import shikaku.message.Reason;

/** Reads the fields of the window's JSON; what is absent or not of its kind is a {@link WrongValue}. */
final class WindowFields {
    private static final int HEX = 16;

    static CertificateOrder order(Order order) {
        try {
            return new CertificateOrder(
                    serial(order.serialHex()),
                    key(order.subjectPublicKeyInfo()),
                    municipality(present(order.municipality())),
                    new Validity(present(order.notBefore()), present(order.notAfter())));
        } catch (IllegalArgumentException e) {
            throw new WrongValue(Reason.VALUE_NOT_ALLOWED);
        }
    }

    static BigInteger serial(@Nullable String hex) {
        var text = present(hex);
        if (!text.matches("[0-9A-Fa-f]{1," + 2 * Limits.SERIAL_BYTES + "}")) {
            throw new WrongValue(Reason.VALUE_NOT_ALLOWED);
        }
        return new BigInteger(text, HEX);
    }

    static RevocationReason reason(@Nullable String name) {
        try {
            return RevocationReason.valueOf(present(name));
        } catch (IllegalArgumentException e) {
            throw new WrongValue(Reason.VALUE_NOT_ALLOWED);
        }
    }

    /** The verifier's key: cards read no other kind. */
    static RSAPublicKey verifierKey(@Nullable String base64) {
        if (key(base64) instanceof RSAPublicKey rsa) {
            return rsa;
        }
        throw new WrongValue(Reason.CERTIFICATE_KEY_NOT_ALLOWED);
    }

    private static PublicKey key(@Nullable String base64) {
        var text = present(base64);
        if (text.length() > shikaku.jpki.Limits.KEY_TEXT) {
            throw new WrongValue(Reason.CERTIFICATE_KEY_NOT_ALLOWED);
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(text);
            return KeyFactory.getInstance(kind(encoded)).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new WrongValue(Reason.CERTIFICATE_KEY_NOT_ALLOWED);
        }
    }

    /** A key on a curve says so itself; whatever else is no RSA key is found out by whoever reads it. */
    private static String kind(byte[] subjectPublicKeyInfo) {
        var algorithm = SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo)
                .getAlgorithm()
                .getAlgorithm();
        return X9ObjectIdentifiers.id_ecPublicKey.equals(algorithm) ? "EC" : "RSA";
    }

    private static Municipality municipality(Place place) {
        return new Municipality(present(place.prefecture()), present(place.city()));
    }

    private static <T> T present(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow(() -> new WrongValue(Reason.ELEMENT_MISSING));
    }

    private WindowFields() {}
}
