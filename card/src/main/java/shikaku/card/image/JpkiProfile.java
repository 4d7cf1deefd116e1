package shikaku.card.image;

import static shikaku.card.JpkiApplication.AID;
import static shikaku.card.JpkiApplication.AUTHENTICATION_CA_CERTIFICATE;
import static shikaku.card.JpkiApplication.AUTHENTICATION_CERTIFICATE;
import static shikaku.card.JpkiApplication.AUTHENTICATION_KEY;
import static shikaku.card.JpkiApplication.AUTHENTICATION_PIN;
import static shikaku.card.JpkiApplication.TOKEN_INFORMATION;
import static shikaku.card.JpkiApplication.VERIFIER_ROOT;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import shikaku.card.Limits;
import shikaku.card.chip.AccessRule;
import shikaku.card.chip.CardFile;
import shikaku.card.chip.CardState;
import shikaku.card.chip.Right.InstitutionAuthenticated;
import shikaku.card.chip.Right.PinVerified;
import shikaku.message.Octets;

/** The card profile of today's My Number card: its JPKI application as a table of files and access rules. */
public final class JpkiProfile {
    /** Padded with spaces to 32 bytes on the card. */
    private static final String TOKEN = "JPKIAPICCTOKEN2";

    private static final int TOKEN_BYTES = 32;

    /** PIN <em>or</em> institution opens the key; nothing else does. */
    private static final AccessRule KEY_USE =
            AccessRule.anyOf(new PinVerified(AUTHENTICATION_PIN), new InstitutionAuthenticated(VERIFIER_ROOT));

    private JpkiProfile() {}

    /**
     * The card of this image, just powered on.
     *
     * @throws IllegalArgumentException when the private key is no RSA key
     */
    public static CardState insert(CardImage image) {
        boolean pinInUse = image.kind() == CardKind.NORMAL;
        return CardState.of(
                AID,
                Map.of(
                        TOKEN_INFORMATION, new CardFile.Transparent(token(), AccessRule.FREE),
                        AUTHENTICATION_CERTIFICATE, new CardFile.Transparent(image.certificate(), AccessRule.FREE),
                        AUTHENTICATION_CA_CERTIFICATE, new CardFile.Transparent(image.caCertificate(), AccessRule.FREE),
                        VERIFIER_ROOT, new CardFile.VerifierRoot(image.verifierRoot(), AUTHENTICATION_CERTIFICATE),
                        AUTHENTICATION_KEY, new CardFile.Key(privateKey(image.privateKey()), KEY_USE),
                        AUTHENTICATION_PIN,
                                new CardFile.Pin(image.pin(), pinInUse, image.triesLeft(), Limits.PIN_TRIES)));
    }

    /** The image to keep, now that the card is in this state. */
    public static CardImage keep(CardImage image, CardState card) {
        return card.file(AID, AUTHENTICATION_PIN)
                .map(CardFile.Pin.class::cast)
                .map(pin -> image.withPin(pin.pin(), pin.triesLeft()))
                .orElse(image);
    }

    private static Octets token() {
        return Octets.of((TOKEN + " ".repeat(TOKEN_BYTES - TOKEN.length())).getBytes(StandardCharsets.US_ASCII));
    }

    private static RSAPrivateKey privateKey(Octets pkcs8) {
        try {
            return (RSAPrivateKey)
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the card image holds no RSA key", e);
        }
    }
}
