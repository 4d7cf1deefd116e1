package shikaku.card.image;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.card.JpkiApplication;
import shikaku.card.profile.FileName;
import shikaku.card.profile.FileRule;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;

/**
 * Makes new cards (カード発行): first a key pair, then, once the authority has certified it, the image.
 *
 * @param verifierRoot every card's root for 特定機関認証
 */
public record CardMaker(TrustedKey verifierRoot) {
    private static final int KEY_BITS = 2048;
    /** A card whose PIN is disabled still has the chip's PIN file; nobody knows what stands in it. */
    private static final String NO_PIN = "0000";
    /** Where no 署名用電子証明書 was issued the chip has its password's file and counter all the same (our profile); it opens nothing there. */
    private static final String NO_PASSWORD = "NONE0000";

    /** A fresh RSA-2048 pair for one card. */
    public static KeyPair newKeyPair(SecureRandom random) {
        return newKeyPair("RSA", new RSAKeyGenParameterSpec(KEY_BITS, RSAKeyGenParameterSpec.F4), random);
    }

    /** A fresh pair on P-384 for one card of the next kind. */
    public static KeyPair newP384KeyPair(SecureRandom random) {
        return newKeyPair("EC", new ECGenParameterSpec("secp384r1"), random);
    }

    private static KeyPair newKeyPair(String algorithm, AlgorithmParameterSpec kind, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(kind, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /**
     * A card with all its tries.
     *
     * @throws IllegalArgumentException when something has no place on such a card
     */
    public CardImage make(CardOrder order) {
        FileName pin = CardImage.authenticationPin(order.profile());
        Map<FileName, Octets> contents = new HashMap<>(authentication(order, pin.application()));
        Map<FileName, CardImage.Reference> references = new HashMap<>();
        references.put(
                pin, fresh(order, pin, order.pin().orElse(NO_PIN), order.pin().isPresent()));
        order.signature().ifPresent(signature -> contents.putAll(signature(signature, pin.application())));
        password(order, pin.application())
                .forEach((file, value) -> references.put(file, fresh(order, file, value, true)));
        order.printed().ifPresent(printed -> {
            contents.putAll(printed.contents());
            printed.references().forEach((file, value) -> references.put(file, fresh(order, file, value, true)));
        });
        return new CardImage(order.profile(), contents, references, verifierRoot);
    }

    /** Programs look for this file on every card of today and take one without it for no such card. */
    private static Map<FileName, String> password(CardOrder order, String aid) {
        FileName file = new FileName(aid, JpkiApplication.SIGNATURE_PASSWORD);
        Optional<String> issued = order.signature().map(CardOrder.SignatureOrder::password);
        return issued.isPresent() || order.profile().rule(file).isPresent()
                ? Map.of(file, issued.orElse(NO_PASSWORD))
                : Map.of();
    }

    private static CardImage.Reference fresh(CardOrder order, FileName file, String value, boolean inUse) {
        int tries = order.profile()
                .rule(file)
                .filter(FileRule.Reference.class::isInstance)
                .map(FileRule.Reference.class::cast)
                .map(FileRule.Reference::tries)
                .orElseThrow(() -> new IllegalArgumentException("a card of this kind has no " + file));
        return new CardImage.Reference(value, inUse, tries);
    }

    private static Map<FileName, Octets> authentication(CardOrder order, String aid) {
        Certified certified = order.authentication();
        return Map.of(
                new FileName(aid, JpkiApplication.TOKEN_INFORMATION),
                        order.profile().tokenInformation(),
                new FileName(aid, JpkiApplication.AUTHENTICATION_CERTIFICATE), certified.certificate(),
                new FileName(aid, JpkiApplication.AUTHENTICATION_CA_CERTIFICATE), certified.authority(),
                new FileName(aid, JpkiApplication.AUTHENTICATION_KEY), pkcs8(certified));
    }

    private static Map<FileName, Octets> signature(CardOrder.SignatureOrder signature, String aid) {
        Certified certified = signature.certified();
        return Map.of(
                new FileName(aid, JpkiApplication.SIGNATURE_CERTIFICATE), certified.certificate(),
                new FileName(aid, JpkiApplication.SIGNATURE_CA_CERTIFICATE), certified.authority(),
                new FileName(aid, JpkiApplication.SIGNATURE_KEY), pkcs8(certified));
    }

    private static Octets pkcs8(Certified certified) {
        return Octets.of(certified.key().getEncoded());
    }
}
