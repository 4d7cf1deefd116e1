package shikaku.card.profile;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import shikaku.card.CardFaceApplication;
import shikaku.card.InputAssistanceApplication;
import shikaku.card.JpkiApplication;
import shikaku.card.Limits;
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

/**
 * Today's マイナンバーカード (card.md §1). Identifiers, AIDs and most access rules are public; where public sources are silent or disagree, the
 * stricter reading stands here and is our profile. Files whose meaning is unpublished are left out.
 */
public final class MyNumberCardProfile {
    /** COMPUTE DIGITAL SIGNATURE with the current key. */
    static final int CURRENT_KEY = 0x0080;

    private static final int INTERNAL_AUTHENTICATION = 0x0000;
    private static final int INTERNAL_AUTHENTICATION_PSS = 0x0500;
    private static final int BASIC_INFORMATION_BYTES = 256;
    /** Clients read so many bytes of the 個人番号's file. */
    private static final int NUMBER_FILE_BYTES = 17;

    private static final Map<Integer, SignatureScheme> DIGEST_INFO =
            Map.of(CURRENT_KEY, SignatureScheme.PKCS1_DIGEST_INFO);

    /** The profile. */
    public static final CardProfile PROFILE = new CardProfile(
            "my-number-card",
            "JPKIAPICCTOKEN2",
            Octets.of(HexFormat.of().parseHex("3be000ff8131fe4514")),
            Map.of(
                    JpkiApplication.AID, jpki(),
                    CardFaceApplication.AID, cardFace(),
                    InputAssistanceApplication.AID, inputAssistance()));

    private MyNumberCardProfile() {}

    private static Map<Integer, FileRule> jpki() {
        return Map.ofEntries(
                Map.entry(JpkiApplication.TOKEN_INFORMATION, Content.free()),
                Map.entry(JpkiApplication.AUTHENTICATION_CERTIFICATE, Content.free()),
                Map.entry(JpkiApplication.AUTHENTICATION_CA_CERTIFICATE, Content.free()),
                Map.entry(JpkiApplication.VERIFIER_ROOT, new Root(JpkiApplication.AUTHENTICATION_CERTIFICATE)),
                // PIN or institution opens this key; nothing else does, and the institution opens nothing else.
                Map.entry(
                        JpkiApplication.AUTHENTICATION_KEY,
                        new SigningKey(
                                AccessRule.anyOf(
                                        new PinVerified(JpkiApplication.AUTHENTICATION_PIN),
                                        new InstitutionAuthenticated(JpkiApplication.VERIFIER_ROOT)),
                                DIGEST_INFO)),
                Map.entry(JpkiApplication.AUTHENTICATION_PIN, new Reference(PinForm.FOUR_DIGITS, Limits.PIN_TRIES)),
                Map.entry(JpkiApplication.SIGNATURE_CERTIFICATE, behind(JpkiApplication.SIGNATURE_PASSWORD)),
                Map.entry(JpkiApplication.SIGNATURE_CA_CERTIFICATE, Content.free()),
                Map.entry(
                        JpkiApplication.SIGNATURE_KEY,
                        new SigningKey(
                                AccessRule.anyOf(new PinVerified(JpkiApplication.SIGNATURE_PASSWORD)), DIGEST_INFO)),
                Map.entry(JpkiApplication.SIGNATURE_PASSWORD, new Reference(PinForm.PASSWORD, Limits.PASSWORD_TRIES)));
    }

    private static Map<Integer, FileRule> cardFace() {
        return Map.of(
                CardFaceApplication.BIRTHDATE, behind(CardFaceApplication.BIRTHDATE_REFERENCE),
                CardFaceApplication.CARD_FACE, behind(CardFaceApplication.NUMBER_A, CardFaceApplication.NUMBER_B),
                CardFaceApplication.BASIC_INFORMATION, Content.free(),
                CardFaceApplication.INTERMEDIATE_CERTIFICATE, Content.free(),
                CardFaceApplication.NUMBER_IMAGE, behind(CardFaceApplication.NUMBER_A),
                CardFaceApplication.BIRTHDATE_REFERENCE, new Reference(PinForm.BIRTHDATE, Limits.NUMBER_TRIES),
                CardFaceApplication.NUMBER_B, new Reference(PinForm.NUMBER_B, Limits.NUMBER_TRIES),
                CardFaceApplication.NUMBER_A, new Reference(PinForm.NUMBER_A, Limits.NUMBER_TRIES));
    }

    private static Map<Integer, FileRule> inputAssistance() {
        return Map.ofEntries(
                Map.entry(
                        InputAssistanceApplication.NUMBER,
                        new Content(
                                opened(InputAssistanceApplication.PIN, InputAssistanceApplication.NUMBER_A),
                                NUMBER_FILE_BYTES)),
                Map.entry(
                        InputAssistanceApplication.FOUR_ITEMS,
                        behind(InputAssistanceApplication.PIN, InputAssistanceApplication.NUMBER_B)),
                Map.entry(
                        InputAssistanceApplication.SIGNATURE,
                        behind(
                                InputAssistanceApplication.PIN,
                                InputAssistanceApplication.NUMBER_A,
                                InputAssistanceApplication.NUMBER_B)),
                Map.entry(InputAssistanceApplication.INTERMEDIATE_CERTIFICATE, Content.free()),
                Map.entry(
                        InputAssistanceApplication.BASIC_INFORMATION,
                        new Content(AccessRule.FREE, BASIC_INFORMATION_BYTES)),
                Map.entry(InputAssistanceApplication.INTERNAL_PUBLIC_KEY, Content.free()),
                Map.entry(
                        InputAssistanceApplication.INTERNAL_KEY,
                        new SigningKey(
                                AccessRule.FREE,
                                Map.of(
                                        INTERNAL_AUTHENTICATION, SignatureScheme.PKCS1_SHA256,
                                        INTERNAL_AUTHENTICATION_PSS, SignatureScheme.PSS_SHA256))),
                Map.entry(InputAssistanceApplication.PIN, new Reference(PinForm.FOUR_DIGITS, Limits.PIN_TRIES)),
                Map.entry(InputAssistanceApplication.NUMBER_A, new Reference(PinForm.NUMBER_A, Limits.NUMBER_TRIES)),
                Map.entry(InputAssistanceApplication.NUMBER_B, new Reference(PinForm.NUMBER_B, Limits.NUMBER_TRIES)));
    }

    static Content behind(int... references) {
        return new Content(opened(references), 0);
    }

    private static AccessRule opened(int... references) {
        return AccessRule.anyOf(
                Arrays.stream(references).mapToObj(PinVerified::new).toArray(PinVerified[]::new));
    }
}
