package shikaku.card.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.card.profile.CardProfile;
import shikaku.card.profile.FileName;
import shikaku.card.profile.KnownProfiles;
import shikaku.certificate.cvc.MalformedCvc;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;

/**
 * A card image as text: a first line with the form's name, then a line for each thing: {@code profile NAME}, {@code root BASE64}, {@code file
 * AID/EF BASE64}, {@code reference AID/EF VALUE used|unused TRIES}.
 */
final class CardImageText {
    private static final String FORM = "shikaku-card-image 2";
    private static final String USED = "used";
    private static final String UNUSED = "unused";

    private Optional<CardProfile> profile = Optional.empty();
    private Optional<TrustedKey> root = Optional.empty();
    private final Map<FileName, Octets> contents = new HashMap<>();
    private final Map<FileName, CardImage.Reference> references = new HashMap<>();

    private CardImageText() {}

    static String write(CardImage image) {
        List<String> lines = new ArrayList<>();
        lines.add(FORM);
        lines.add("profile " + image.profile().name());
        lines.add("root " + Octets.of(image.verifierRoot().encoded()).toBase64());
        sorted(image.contents())
                .forEach(entry -> lines.add(
                        "file " + entry.getKey() + " " + entry.getValue().toBase64()));
        sorted(image.references()).forEach(entry -> lines.add(reference(entry.getKey(), entry.getValue())));
        return String.join("\n", lines) + "\n";
    }

    /** @throws IllegalArgumentException when it is no image; the message quotes nothing of it */
    static CardImage read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FORM)) {
            throw new IllegalArgumentException("not a card image of a known form");
        }
        CardImageText reading = new CardImageText();
        lines.stream().skip(1).map(line -> line.split(" ", -1)).forEach(reading::take);
        return new CardImage(
                reading.profile.orElseThrow(() -> new IllegalArgumentException("the card image has no profile")),
                reading.contents,
                reading.references,
                reading.root.orElseThrow(() -> new IllegalArgumentException("the card image has no root")));
    }

    private void take(String[] words) {
        switch (words[0] + words.length) {
            case "profile2" -> profile = Optional.of(KnownProfiles.named(words[1]));
            case "root2" -> root = Optional.of(root(words[1]));
            case "file3" -> contents.put(FileName.parse(words[1]), Octets.fromBase64(words[2]));
            case "reference5" -> references.put(FileName.parse(words[1]), reference(words));
            default -> throw new IllegalArgumentException("the card image has a line of no known form");
        }
    }

    private static CardImage.Reference reference(String[] words) {
        boolean used = switch (words[3]) {
            case USED -> true;
            case UNUSED -> false;
            default -> throw new IllegalArgumentException("a reference is used or unused");
        };
        return new CardImage.Reference(words[2], used, Integer.parseInt(words[4]));
    }

    private static String reference(FileName file, CardImage.Reference reference) {
        return String.join(
                " ",
                "reference",
                file.toString(),
                reference.value(),
                reference.inUse() ? USED : UNUSED,
                Integer.toString(reference.triesLeft()));
    }

    private static <V> List<Map.Entry<FileName, V>> sorted(Map<FileName, V> files) {
        return files.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .toList();
    }

    private static TrustedKey root(String base64) {
        try {
            return TrustedKey.parse(Octets.fromBase64(base64).toByteArray());
        } catch (MalformedCvc e) {
            throw new IllegalArgumentException("the card image has no readable verifier root", e);
        }
    }
}
