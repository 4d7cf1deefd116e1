package shikaku.card.image;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.card.JpkiApplication;
import shikaku.card.Limits;
import shikaku.card.profile.CardProfile;
import shikaku.card.profile.FileName;
import shikaku.card.profile.FileRule;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;

/**
 * All that one virtual card keeps.
 *
 * <p>PINs stand as they are: this file <em>is</em> the chip, and a hash of four digits would protect nothing. The file's mode does (0600).
 *
 * @param profile which kind of card it is
 * @param contents what stands in its files; a private key as PKCS#8. A file of the profile that is missing here is not on the card
 * @param references its PINs and 照合番号
 * @param verifierRoot under which an institution opens the key without PIN, on cards that have such a file
 */
public record CardImage(
        CardProfile profile,
        Map<FileName, Octets> contents,
        Map<FileName, Reference> references,
        TrustedKey verifierRoot) {
    /**
     * A PIN or 照合番号 as it is now.
     *
     * @param inUse false when it was never set, as the PIN of a 顔認証マイナンバーカード
     * @param triesLeft 0 when blocked
     */
    public record Reference(String value, boolean inUse, int triesLeft) {
        public Reference withTriesLeft(int tries) {
            return new Reference(value, inUse, tries);
        }

        /** Never prints the value. */
        @Override
        public String toString() {
            return "Reference[inUse=" + inUse + ", triesLeft=" + triesLeft + "]";
        }
    }

    /** @throws IllegalArgumentException when a part is out of bounds or has no place on such a card */
    public CardImage {
        contents = Map.copyOf(contents);
        references = Map.copyOf(references);
        for (Map.Entry<FileName, Octets> entry : contents.entrySet()) {
            requireContent(profile, entry.getKey(), entry.getValue());
        }
        for (Map.Entry<FileName, Reference> entry : references.entrySet()) {
            requireReference(profile, entry.getKey(), entry.getValue());
        }
    }

    /** The PIN of the authentication key. */
    public Reference authenticationPin() {
        return Optional.ofNullable(references.get(authenticationPin(profile))).orElseThrow();
    }

    /** The same card with so many tries of that PIN left. */
    public CardImage withPinTries(int tries) {
        return with(authenticationPin(profile), authenticationPin().withTriesLeft(tries));
    }

    /** The same card after one of its references was counted or changed. */
    public CardImage with(FileName file, Reference changed) {
        Map<FileName, Reference> all = new HashMap<>(references);
        all.put(file, changed);
        return new CardImage(profile, contents, all, verifierRoot);
    }

    /** The same card with another front (券面の作り直し): what the chip says of it is signed anew; PINs, tries and certificates stay. */
    public CardImage reprinted(PrintedCard printed) {
        Map<FileName, Octets> all = new HashMap<>(contents);
        all.putAll(printed.contents());
        return new CardImage(profile, all, references, verifierRoot);
    }

    /** Never prints what it holds. */
    @Override
    public String toString() {
        return "CardImage[" + profile.name() + "]";
    }

    static FileName authenticationPin(CardProfile profile) {
        return profile.applications().keySet().stream()
                .map(aid -> new FileName(aid, JpkiApplication.AUTHENTICATION_PIN))
                .filter(file -> profile.rule(file).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void requireContent(CardProfile profile, FileName file, Octets content) {
        boolean fits = profile.rule(file)
                .filter(rule -> rule instanceof FileRule.Content || rule instanceof FileRule.SigningKey)
                .isPresent();
        if (!fits || content.length() == 0 || content.length() > Limits.FILE_BYTES) {
            throw new IllegalArgumentException("a card of this kind has no such file: " + file);
        }
    }

    private static void requireReference(CardProfile profile, FileName file, Reference reference) {
        boolean fits = profile.rule(file)
                .filter(FileRule.Reference.class::isInstance)
                .map(FileRule.Reference.class::cast)
                .filter(rule -> rule.form().fits(reference.value())
                        && reference.triesLeft() >= 0
                        && reference.triesLeft() <= rule.tries())
                .isPresent();
        if (!fits) {
            throw new IllegalArgumentException("the reference value has not the form or the tries of " + file);
        }
    }
}
