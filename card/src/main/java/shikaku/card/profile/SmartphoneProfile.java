package shikaku.card.profile;

import java.util.HexFormat;
import java.util.Map;
import shikaku.card.JpkiApplication;
import shikaku.card.Limits;
import shikaku.card.chip.AccessRule;
import shikaku.card.chip.PinForm;
import shikaku.card.chip.Right.PinVerified;
import shikaku.card.chip.SignatureScheme;
import shikaku.card.profile.FileRule.Content;
import shikaku.card.profile.FileRule.Reference;
import shikaku.card.profile.FileRule.SigningKey;
import shikaku.message.Octets;

/**
 * スマートフォンのマイナンバーカード: the certificates in a phone's secure element. Public: the token's name, and that the authentication certificate
 * is behind the PIN. That no institution opens a phone's key, and its answer to reset, are our profile.
 */
public final class SmartphoneProfile {
    /** The profile. */
    public static final CardProfile PROFILE = new CardProfile(
            "smartphone",
            "JPKIAPGPSETOKEN",
            Octets.of(HexFormat.of().parseHex("3b888001000005e0b381a1007f")),
            Map.of(JpkiApplication.AID, jpki()));

    private SmartphoneProfile() {}

    private static Map<Integer, FileRule> jpki() {
        return Map.of(
                JpkiApplication.TOKEN_INFORMATION,
                Content.free(),
                JpkiApplication.AUTHENTICATION_CERTIFICATE,
                MyNumberCardProfile.behind(JpkiApplication.AUTHENTICATION_PIN),
                JpkiApplication.AUTHENTICATION_CA_CERTIFICATE,
                Content.free(),
                JpkiApplication.AUTHENTICATION_KEY,
                new SigningKey(
                        AccessRule.anyOf(new PinVerified(JpkiApplication.AUTHENTICATION_PIN)),
                        Map.of(MyNumberCardProfile.CURRENT_KEY, SignatureScheme.PKCS1_DIGEST_INFO)),
                JpkiApplication.AUTHENTICATION_PIN,
                new Reference(PinForm.FOUR_DIGITS, Limits.PIN_TRIES));
    }
}
