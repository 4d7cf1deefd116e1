package shikaku.town.commands;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardMaker;
import shikaku.card.image.CardOrder;
import shikaku.card.image.Certified;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;

/** A card of nobody, minted for one run. */
public final class MintedCard {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2030-01-01T00:00:00Z");

    private MintedCard() {}

    public static CardImage image() throws Exception {
        KeyPair holder = CardMaker.newKeyPair(new SecureRandom());
        X500Name name = new X500Name("CN=nobody");
        byte[] certificate = new JcaX509v3CertificateBuilder(
                        name, BigInteger.ONE, Date.from(FROM), Date.from(TO), name, holder.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(holder.getPrivate()))
                .getEncoded();
        TrustedKey root = new TrustedKey(new KeyIdentifier("0000001", "2600001"), (RSAPublicKey) holder.getPublic());
        Certified certified = new Certified(Octets.of(certificate), Octets.of(certificate), holder.getPrivate());
        return new CardMaker(root).make(CardOrder.authenticationOnly(certified, Optional.of("1234")));
    }
}
