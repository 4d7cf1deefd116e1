package shikaku.card;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.card.data.CardFace;
import shikaku.card.data.DataSigner;
import shikaku.card.data.FourItems;
import shikaku.card.data.InputAssistanceData;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardMaker;
import shikaku.card.image.CardOrder;
import shikaku.card.image.Certified;
import shikaku.card.image.PrintedCard;
import shikaku.card.profile.MyNumberCardProfile;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.message.Octets;

/** A card with everything on it: both certificates, 券面 and 入力補助. Of nobody, minted for one run. */
public record FullCard(Minted minted, CardImage image, KeyPair signature, KeyPair internal, DataSigner signer) {
    public static final String PASSWORD = "SIGN1234";
    public static final String INPUT_PIN = "4321";
    /** Twelve digits that are nobody's: the check digit is wrong on purpose. */
    public static final String NUMBER_A = "123456789010";

    public static final String NUMBER_B = "18040120311234";
    public static final Octets PHOTO = Octets.of(new byte[3000]);

    private static final KeyIdentifier SIGNER = new KeyIdentifier("0000009", "2600001");
    private static final FourItems ITEMS = new FourItems("試験　花子", "汐見市中央１－１", LocalDate.of(2018, 4, 1), 2);
    private static final FullCard ONCE = mint();

    public static FullCard once() {
        return ONCE;
    }

    /** Who believes its front. */
    public FrontTrust trust() {
        return new FrontTrust.Issuers(List.of(image.verifierRoot()));
    }

    private static FullCard mint() {
        SecureRandom random = new SecureRandom();
        Minted minted = Minted.once();
        KeyPair signature = CardMaker.newKeyPair(random);
        KeyPair internal = CardMaker.newKeyPair(random);
        KeyPair office = CardMaker.newKeyPair(random);
        DataSigner signer = new DataSigner(certificate(minted, office), (RSAPrivateKey) office.getPrivate());
        Octets certificate = Octets.of(Minted.selfSigned(signature));
        CardImage image = new CardMaker(minted.image().verifierRoot())
                .make(new CardOrder(
                        MyNumberCardProfile.PROFILE,
                        minted.certified(),
                        Optional.of(Minted.PIN),
                        Optional.of(new CardOrder.SignatureOrder(
                                new Certified(certificate, certificate, signature.getPrivate()), PASSWORD)),
                        Optional.of(printed(internal, signer))));
        return new FullCard(minted, image, signature, internal, signer);
    }

    private static PrintedCard printed(KeyPair internal, DataSigner signer) {
        Octets picture = Octets.of(new byte[100]);
        CardFace face = new CardFace(
                ITEMS.birthdate(), 2, picture, picture, Optional.of(PHOTO), LocalDate.of(2031, 4, 1), picture);
        return new PrintedCard(
                face, picture, new InputAssistanceData(NUMBER_A, ITEMS), "汐見市", INPUT_PIN, NUMBER_B, internal, signer);
    }

    private static CardVerifiableCertificate certificate(Minted minted, KeyPair office) {
        return new CvcIssuer(minted.image().verifierRoot().identifier(), (RSAPrivateKey)
                        minted.root().getPrivate())
                .issue(SIGNER, (RSAPublicKey) office.getPublic());
    }
}
