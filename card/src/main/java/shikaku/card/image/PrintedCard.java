package shikaku.card.image;

import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import shikaku.card.CardFaceApplication;
import shikaku.card.InputAssistanceApplication;
import shikaku.card.data.CardFace;
import shikaku.card.data.DataSigner;
import shikaku.card.data.InputAssistanceData;
import shikaku.card.profile.FileName;
import shikaku.message.Octets;

/**
 * What is printed on a card and stands in its 券面 and 入力補助 applications.
 *
 * @param face 券面事項
 * @param numberPicture 個人番号 as a picture (PNG)
 * @param data 個人番号 and 4情報
 * @param municipality the town that issued the card
 * @param pin 券面事項入力補助用パスワード
 * @param numberB 照合番号B
 * @param internal key pair for 内部認証, RSA-2048
 * @param signer who signs all this
 */
public record PrintedCard(
        CardFace face,
        Octets numberPicture,
        InputAssistanceData data,
        String municipality,
        String pin,
        String numberB,
        KeyPair internal,
        DataSigner signer) {
    private static final int BIRTHDATE_DIGITS = 6;

    Map<FileName, Octets> contents() {
        RSAPublicKey key = (RSAPublicKey) internal.getPublic();
        Octets certificate = Octets.of(signer.certificate().encoded());
        return Map.ofEntries(
                Map.entry(face(CardFaceApplication.BIRTHDATE), face.birthdateFile(key, signer)),
                Map.entry(face(CardFaceApplication.CARD_FACE), face.encoded(key, signer)),
                Map.entry(face(CardFaceApplication.BASIC_INFORMATION), CardFace.basicInformation(municipality)),
                Map.entry(face(CardFaceApplication.INTERMEDIATE_CERTIFICATE), certificate),
                Map.entry(face(CardFaceApplication.NUMBER_IMAGE), CardFace.numberImage(numberPicture, key, signer)),
                Map.entry(input(InputAssistanceApplication.NUMBER), data.numberFile()),
                Map.entry(
                        input(InputAssistanceApplication.FOUR_ITEMS),
                        data.items().encoded()),
                Map.entry(input(InputAssistanceApplication.SIGNATURE), data.signatureFile(signer)),
                Map.entry(input(InputAssistanceApplication.INTERMEDIATE_CERTIFICATE), certificate),
                Map.entry(
                        input(InputAssistanceApplication.BASIC_INFORMATION),
                        InputAssistanceData.basicInformation(signer)),
                Map.entry(
                        input(InputAssistanceApplication.INTERNAL_PUBLIC_KEY),
                        InputAssistanceData.internalPublicKey(key, signer)),
                Map.entry(
                        input(InputAssistanceApplication.INTERNAL_KEY),
                        Octets.of(internal.getPrivate().getEncoded())));
    }

    Map<FileName, String> references() {
        return Map.of(
                face(CardFaceApplication.BIRTHDATE_REFERENCE),
                numberB.substring(0, BIRTHDATE_DIGITS),
                face(CardFaceApplication.NUMBER_B),
                numberB,
                face(CardFaceApplication.NUMBER_A),
                data.number(),
                input(InputAssistanceApplication.PIN),
                pin,
                input(InputAssistanceApplication.NUMBER_A),
                data.number(),
                input(InputAssistanceApplication.NUMBER_B),
                numberB);
    }

    private static FileName face(int identifier) {
        return new FileName(CardFaceApplication.AID, identifier);
    }

    private static FileName input(int identifier) {
        return new FileName(InputAssistanceApplication.AID, identifier);
    }

    @Override
    public String toString() {
        return "PrintedCard[…]";
    }
}
