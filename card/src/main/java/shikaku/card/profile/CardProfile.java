package shikaku.card.profile;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.message.Octets;

/**
 * A kind of card as a table.
 *
 * @param name in card images: small letters and hyphens
 * @param token トークン情報: what the card calls itself, at most 32 characters
 * @param atr answer to reset
 * @param applications the rules of each application's files by identifier, by AID (lower-case hex)
 */
public record CardProfile(String name, String token, Octets atr, Map<String, Map<Integer, FileRule>> applications) {
    private static final int TOKEN_BYTES = 32;

    public CardProfile {
        Map<String, Map<Integer, FileRule>> copy = new HashMap<>();
        applications.forEach((aid, files) -> copy.put(aid, Map.copyOf(files)));
        applications = Map.copyOf(copy);
    }

    /** トークン情報 as its file holds it: padded with spaces. */
    public Octets tokenInformation() {
        return Octets.of((token + " ".repeat(TOKEN_BYTES - token.length())).getBytes(StandardCharsets.US_ASCII));
    }

    /** The rule of a file, where this kind of card has such a file. */
    public Optional<FileRule> rule(FileName file) {
        return Optional.ofNullable(
                applications.getOrDefault(file.application(), Map.of()).get(file.identifier()));
    }

    @Override
    public String toString() {
        return "CardProfile[" + name + "]";
    }
}
