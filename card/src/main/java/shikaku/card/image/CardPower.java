package shikaku.card.image;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.card.chip.CardFile;
import shikaku.card.chip.CardState;
import shikaku.card.chip.SignatureScheme;
import shikaku.card.profile.FileName;
import shikaku.card.profile.FileRule;
import shikaku.message.Octets;

/** Brings an image to life and back: the files of the profile, filled with what the image keeps. */
public final class CardPower {
    private static final byte EMPTY = (byte) 0xFF;

    private CardPower() {}

    /**
     * The card of this image, just powered on.
     *
     * @throws IllegalArgumentException when a private key cannot be read
     */
    public static CardState on(CardImage image) {
        Map<String, Map<Integer, CardFile>> applications = new HashMap<>();
        image.profile().applications().forEach((aid, rules) -> {
            Map<Integer, CardFile> files = new HashMap<>();
            rules.forEach((identifier, rule) ->
                    file(image, new FileName(aid, identifier), rule).ifPresent(file -> files.put(identifier, file)));
            applications.put(aid, files);
        });
        return CardState.of(applications);
    }

    /** The image to keep, now that the card is in this state. */
    public static CardImage keep(CardImage image, CardState card) {
        CardImage kept = image;
        for (FileName file : image.references().keySet()) {
            Optional<CardFile> now = card.file(file.application(), file.identifier());
            if (now.isPresent() && now.get() instanceof CardFile.Pin pin) {
                kept = kept.with(file, new CardImage.Reference(pin.pin(), pin.inUse(), pin.triesLeft()));
            }
        }
        return kept;
    }

    private static Optional<CardFile> file(CardImage image, FileName name, FileRule rule) {
        Optional<Octets> content = Optional.ofNullable(image.contents().get(name));
        return switch (rule) {
            case FileRule.Content(var read, int bytes) ->
                content.map(found -> new CardFile.Transparent(filled(found, bytes), read));
            case FileRule.SigningKey(var use, var schemes) ->
                content.map(pkcs8 -> new CardFile.Key(privateKey(pkcs8, algorithm(schemes)), schemes, use));
            case FileRule.Reference(var form, int tries) ->
                Optional.ofNullable(image.references().get(name))
                        .map(kept -> new CardFile.Pin(kept.value(), form, kept.inUse(), kept.triesLeft(), tries));
            case FileRule.Root(int boundTo) -> Optional.of(new CardFile.VerifierRoot(image.verifierRoot(), boundTo));
        };
    }

    private static Octets filled(Octets content, int bytes) {
        if (content.length() >= bytes) {
            return content;
        }
        byte[] whole = Arrays.copyOf(content.toByteArray(), bytes);
        Arrays.fill(whole, content.length(), bytes, EMPTY);
        return Octets.of(whole);
    }

    private static String algorithm(Map<Integer, SignatureScheme> schemes) {
        return schemes.containsValue(SignatureScheme.ECDSA_P384) ? "EC" : "RSA";
    }

    private static PrivateKey privateKey(Octets pkcs8, String algorithm) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the card image holds no " + algorithm + " key", e);
        }
    }
}
