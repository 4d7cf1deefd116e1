package shikaku.card.profile;

import java.util.HexFormat;
import java.util.Map;
import shikaku.card.CardFaceApplication;
import shikaku.card.JpkiApplication;
import shikaku.card.Limits;
import shikaku.card.NextGenerationApplication;
import shikaku.card.chip.AccessRule;
import shikaku.card.chip.PinForm;
import shikaku.card.chip.Right.InstitutionAuthenticated;
import shikaku.card.chip.Right.PinVerified;
import shikaku.card.chip.SignatureScheme;
import shikaku.card.profile.FileRule.Content;
import shikaku.card.profile.FileRule.Reference;
import shikaku.card.profile.FileRule.Root;
import shikaku.card.profile.FileRule.SigningKey;
import shikaku.message.Octets;

/** The next card (次期個人番号カード): two applications, ECDSA on P-384. All but that is our profile. */
public final class NextGenerationProfile {
    /** The profile. */
    public static final CardProfile PROFILE = new CardProfile(
            "next-generation",
            "SHIKAKUAPICCTOKEN3",
            Octets.of(HexFormat.of().parseHex("3be000ff8131fe4514")),
            Map.of(
                    NextGenerationApplication.AUTHENTICATION_AID, authentication(),
                    NextGenerationApplication.CARD_FACE_AID, cardFace()));

    private NextGenerationProfile() {}

    private static Map<Integer, FileRule> authentication() {
        return Map.of(
                JpkiApplication.TOKEN_INFORMATION,
                Content.free(),
                JpkiApplication.AUTHENTICATION_CERTIFICATE,
                Content.free(),
                JpkiApplication.AUTHENTICATION_CA_CERTIFICATE,
                Content.free(),
                JpkiApplication.VERIFIER_ROOT,
                new Root(JpkiApplication.AUTHENTICATION_CERTIFICATE),
                JpkiApplication.AUTHENTICATION_KEY,
                new SigningKey(
                        AccessRule.anyOf(
                                new PinVerified(JpkiApplication.AUTHENTICATION_PIN),
                                new InstitutionAuthenticated(JpkiApplication.VERIFIER_ROOT)),
                        Map.of(MyNumberCardProfile.CURRENT_KEY, SignatureScheme.ECDSA_P384)),
                JpkiApplication.AUTHENTICATION_PIN,
                new Reference(PinForm.FOUR_DIGITS, Limits.PIN_TRIES));
    }

    private static Map<Integer, FileRule> cardFace() {
        return Map.of(
                CardFaceApplication.CARD_FACE,
                MyNumberCardProfile.behind(CardFaceApplication.NUMBER_B),
                CardFaceApplication.NUMBER_B,
                new Reference(PinForm.NUMBER_B, Limits.NUMBER_TRIES));
    }
}
