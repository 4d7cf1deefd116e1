package shikaku.card.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shikaku.certificate.cvc.MalformedCvc;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;

/** A card image as text: a first line with the form's name, then {@code key value} a line, bytes in Base64. */
final class CardImageText {
    private static final String FORM = "shikaku-card-image 1";

    private CardImageText() {}

    static String write(CardImage image) {
        return String.join(
                        "\n",
                        FORM,
                        "kind " + image.kind(),
                        "certificate " + image.certificate().toBase64(),
                        "ca-certificate " + image.caCertificate().toBase64(),
                        "private-key " + image.privateKey().toBase64(),
                        "pin " + image.pin(),
                        "tries-left " + image.triesLeft(),
                        "verifier-root "
                                + Octets.of(image.verifierRoot().encoded()).toBase64())
                + "\n";
    }

    static CardImage read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FORM)) {
            throw new IllegalArgumentException("not a card image of a known form");
        }
        Map<String, String> values = new LinkedHashMap<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(" ", 2))
                .forEach(words -> values.put(words[0], words[words.length - 1]));
        return new CardImage(
                CardKind.valueOf(value(values, "kind")),
                Octets.fromBase64(value(values, "certificate")),
                Octets.fromBase64(value(values, "ca-certificate")),
                Octets.fromBase64(value(values, "private-key")),
                value(values, "pin"),
                Integer.parseInt(value(values, "tries-left")),
                root(value(values, "verifier-root")));
    }

    private static String value(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the card image has no " + key);
        }
        return value;
    }

    private static TrustedKey root(String base64) {
        try {
            return TrustedKey.parse(Octets.fromBase64(base64).toByteArray());
        } catch (MalformedCvc e) {
            throw new IllegalArgumentException("the card image has no readable verifier root", e);
        }
    }
}
