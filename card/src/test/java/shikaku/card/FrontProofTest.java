package shikaku.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.data.CardFace;
import shikaku.card.data.DataSigner;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardMaker;
import shikaku.card.profile.FileName;
import shikaku.card.slot.InsertedCard;
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.FrontCheck;

/** A photo is used only of a front that is genuine. */
@Proves(clauses = Clause.C17)
class FrontProofTest {
    private static final FullCard CARD = FullCard.once();
    private static final FileName FRONT = face(CardFaceApplication.CARD_FACE);
    private static final FileName CERTIFICATE = face(CardFaceApplication.INTERMEDIATE_CERTIFICATE);
    private static final KeyPair OTHER = CardMaker.newKeyPair(new SecureRandom());

    @TempDir
    private Path folder;

    @Test
    void aFrontWithoutSignatureIsRefused() {
        assertRefused(Reason.FRONT_NOT_SIGNED, with(FRONT, FrontProofTest::withoutSignature), CARD.trust());
    }

    @Test
    void ofEveryAlteredPartTheSignatureTells() {
        byte[] front = content(FRONT);
        int photo = front.length - 700;
        for (int place : List.of(indexOf(front, "20180401"), photo)) {
            assertRefused(Reason.FRONT_NOT_SIGNED, with(FRONT, file -> changed(file, place)), CARD.trust());
        }
    }

    @Test
    void aFrontOfAnIssuerThatNobodyTrustsIsRefused() {
        TrustedKey stranger =
                new TrustedKey(CARD.image().verifierRoot().identifier(), (RSAPublicKey) OTHER.getPublic());
        assertRefused(Reason.FRONT_NOT_SIGNED, CARD.image(), new FrontTrust.Issuers(List.of(stranger)));
        assertRefused(Reason.FRONT_NOT_SIGNED, CARD.image(), new FrontTrust.Issuers(List.of()));
    }

    @Test
    void aFrontThatSomebodySignedThemselvesIsRefused() {
        KeyIdentifier root = CARD.image().verifierRoot().identifier();
        DataSigner forger = new DataSigner(
                new CvcIssuer(root, (RSAPrivateKey) OTHER.getPrivate())
                        .issue(new KeyIdentifier("0000009", "2600001"), (RSAPublicKey) OTHER.getPublic()),
                (RSAPrivateKey) OTHER.getPrivate());
        Octets forged = front().encoded((RSAPublicKey) CARD.internal().getPublic(), forger);
        assertRefused(Reason.FRONT_NOT_SIGNED, with(FRONT, _ -> forged), CARD.trust());
        CardImage withHisCertificate = with(Map.of(
                FRONT, forged, CERTIFICATE, Octets.of(forger.certificate().encoded())));
        assertRefused(Reason.FRONT_NOT_SIGNED, withHisCertificate, CARD.trust());
    }

    @Test
    void aMissingOrBrokenCertificateBesideItIsNoSignature() {
        assertRefused(Reason.FRONT_NOT_SIGNED, without(CERTIFICATE), CARD.trust());
        assertRefused(Reason.FRONT_NOT_SIGNED, with(CERTIFICATE, file -> changed(file, 100)), CARD.trust());
    }

    @Test
    void theCopyOfAGenuineFrontOnAnotherChipIsRefused() {
        FileName key = new FileName(InputAssistanceApplication.AID, InputAssistanceApplication.INTERNAL_KEY);
        Octets another = Octets.of(OTHER.getPrivate().getEncoded());
        assertRefused(Reason.FRONT_COPIED, with(key, _ -> another), CARD.trust());
        assertRefused(Reason.FRONT_COPIED, without(key), CARD.trust());
    }

    @Test
    void whoSwitchedTheCheckOffIsToldSoWithEveryPhoto() throws Exception {
        PhotoResult read = read(with(FRONT, FrontProofTest::withoutSignature), new FrontTrust.Unchecked());
        assertThat(read)
                .isInstanceOfSatisfying(
                        PhotoResult.Photo.class,
                        photo -> assertThat(photo.check()).isEqualTo(FrontCheck.UNCHECKED));
    }

    private void assertRefused(Reason why, CardImage card, FrontTrust trust) {
        assertThatThrownBy(() -> read(card, trust))
                .isInstanceOfSatisfying(
                        CardFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(why));
    }

    private PhotoResult read(CardImage card, FrontTrust trust) throws Exception {
        try (InsertedCard inserted = InsertedCard.insert(folder, card)) {
            return new CardPhoto(trust, new SecureRandom())
                    .read(inserted.connect().getBasicChannel(), FullCard.NUMBER_B.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static CardFace front() {
        Octets picture = Octets.of(new byte[100]);
        return new CardFace(
                LocalDate.of(2018, 4, 1),
                2,
                picture,
                picture,
                Optional.of(Octets.of(new byte[2_000])),
                LocalDate.of(2031, 4, 1),
                picture);
    }

    private static CardImage with(FileName file, UnaryOperator<Octets> change) {
        return with(Map.of(file, change.apply(Octets.of(content(file)))));
    }

    private static CardImage with(Map<FileName, Octets> changes) {
        Map<FileName, Octets> contents = new HashMap<>(CARD.image().contents());
        contents.putAll(changes);
        return image(contents);
    }

    private static CardImage without(FileName file) {
        Map<FileName, Octets> contents = new HashMap<>(CARD.image().contents());
        contents.remove(file);
        return image(contents);
    }

    private static CardImage image(Map<FileName, Octets> contents) {
        CardImage whole = CARD.image();
        return new CardImage(whole.profile(), contents, whole.references(), whole.verifierRoot());
    }

    /** The signature's tag becomes one that nobody knows. */
    private static Octets withoutSignature(Octets file) {
        byte[] bytes = file.toByteArray();
        bytes[signatureAt(bytes) + 1] = 0x7E;
        return Octets.of(bytes);
    }

    private static int signatureAt(byte[] front) {
        return indexOf(front, "\u00DF\u0028\u0082\u0001\u0000");
    }

    private static Octets changed(Octets file, int place) {
        byte[] bytes = file.toByteArray();
        bytes[place] ^= 1;
        return Octets.of(bytes);
    }

    private static int indexOf(byte[] bytes, String part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(part);
    }

    private static byte[] content(FileName file) {
        return Optional.ofNullable(CARD.image().contents().get(file))
                .orElseThrow()
                .toByteArray();
    }

    private static FileName face(int identifier) {
        return new FileName(CardFaceApplication.AID, identifier);
    }
}
