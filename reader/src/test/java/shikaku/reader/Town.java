package shikaku.reader;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
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
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.proof.HolderProof;
import shikaku.certificate.proof.VerifierProof;
import shikaku.message.Octets;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.Proof;

/** One card holder and one institution, minted for one run; plays the center too. */
record Town(KeyPair root, KeyPair intermediate, KeyPair institution, KeyPair holder, byte[] certificate) {
    static final String PIN = "1234";
    static final String NUMBER_B = "18040120311234";
    static final Octets PHOTO = Octets.of(new byte[3000]);
    private static final KeyIdentifier ROOT = new KeyIdentifier("0000001", "2600001");
    private static final KeyIdentifier INTERMEDIATE = new KeyIdentifier("0000002", "2600001");
    private static final KeyIdentifier INSTITUTION = new KeyIdentifier("0000003", "2600001");
    private static final Town ONCE = mint();

    static Town once() {
        return ONCE;
    }

    CardImage card(Optional<String> pin) {
        Certified certified = new Certified(Octets.of(certificate), Octets.of(certificate), holder.getPrivate());
        return new CardMaker(new TrustedKey(ROOT, publicKey(root))).make(CardOrder.authenticationOnly(certified, pin));
    }

    /** The same card with a front: of nobody, its pictures are no pictures. */
    CardImage cardWithPhoto() {
        return cardWithPhoto(PHOTO);
    }

    CardImage cardWithPhoto(Octets photo) {
        Certified certified = new Certified(Octets.of(certificate), Octets.of(certificate), holder.getPrivate());
        return new CardMaker(new TrustedKey(ROOT, publicKey(root)))
                .make(new CardOrder(
                        MyNumberCardProfile.PROFILE,
                        certified,
                        Optional.of(PIN),
                        Optional.empty(),
                        Optional.of(printed(photo))));
    }

    private PrintedCard printed(Octets photo) {
        Octets picture = Octets.of(new byte[100]);
        FourItems items = new FourItems("試験　花子", "汐見市中央１－１", LocalDate.of(2018, 4, 1), 2);
        CardFace face = new CardFace(
                items.birthdate(), 2, picture, picture, Optional.of(photo), LocalDate.of(2031, 4, 1), picture);
        DataSigner signer = new DataSigner(
                new CvcIssuer(ROOT, (RSAPrivateKey) root.getPrivate()).issue(INSTITUTION, publicKey(institution)),
                (RSAPrivateKey) institution.getPrivate());
        return new PrintedCard(
                face,
                picture,
                new InputAssistanceData("123456789010", items),
                "汐見市",
                "4321",
                NUMBER_B,
                intermediate,
                signer);
    }

    /** Who signs fronts here. */
    TrustedKey issuer() {
        return new TrustedKey(ROOT, publicKey(root));
    }

    List<Octets> verifierChain() {
        VerifierChain chain = new VerifierChain(
                new CvcIssuer(ROOT, (RSAPrivateKey) root.getPrivate()).issue(INTERMEDIATE, publicKey(intermediate)),
                new CvcIssuer(INTERMEDIATE, (RSAPrivateKey) intermediate.getPrivate())
                        .issue(INSTITUTION, publicKey(institution)));
        return chain.encoded().stream().map(Octets::of).toList();
    }

    Octets signature(Challenge asked) {
        return Octets.of(VerifierProof.sign(
                institution.getPrivate(),
                asked.challenge().toByteArray(),
                asked.cardBinding().toByteArray()));
    }

    boolean accepts(Proof proof, Octets nonce, String session) {
        return proof.certificate().equals(Octets.of(certificate))
                && HolderProof.isValid(
                        holder.getPublic(),
                        nonce.toByteArray(),
                        session,
                        proof.signature().toByteArray());
    }

    private static Town mint() {
        SecureRandom random = new SecureRandom();
        KeyPair holder = CardMaker.newKeyPair(random);
        return new Town(
                CardMaker.newKeyPair(random),
                CardMaker.newKeyPair(random),
                CardMaker.newKeyPair(random),
                holder,
                selfSigned(holder));
    }

    private static RSAPublicKey publicKey(KeyPair pair) {
        return (RSAPublicKey) pair.getPublic();
    }

    private static byte[] selfSigned(KeyPair pair) {
        try {
            X500Name name = new X500Name("CN=test card, C=JP");
            Date from = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
            Date until = Date.from(Instant.parse("2031-01-01T00:00:00Z"));
            return new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, until, name, pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
