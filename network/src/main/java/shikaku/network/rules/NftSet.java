package shikaku.network.rules;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.rules.SourceSet.Remembered;
import tools.jackson.databind.JsonNode;

/**
 * A set in nft's JSON, with whom it remembers: a router at work remembers whoever has just opened a connection. Of an element's statements nft's JSON has the first alone
 * (nft 1.0.6; its text has all): a second one, such as a wider limit, which only root can put there, is not seen by whoever reads this. It is gone when its source
 * has been silent for the set's time, and with the next load; the page for the city's file says how to look for it.
 */
final class NftSet {
    /** Not every nft tells of the second one; that rules may add to the set is seen by their doing so. */
    private static final Set<String> FLAGS = Set.of("timeout", "dynamic");

    private NftSet() {}

    /** @param set whose family and table have been seen to */
    static SourceSet read(JsonNode set) {
        Words.known(set, Set.of("family", "table", "name", "handle", "type", "size", "flags", "timeout", "elem"));
        Set<String> flags =
                Words.list(Words.get(set, "flags")).stream().map(Words::text).collect(Collectors.toSet());
        if (!FLAGS.containsAll(flags) || !flags.contains("timeout")) {
            throw new UnknownRule("set with the flags " + set.get("flags"));
        }
        SourceSet empty = new SourceSet(
                Words.text(set, "name"), family(set), Words.number(set, "size"), seconds(Words.get(set, "timeout")));
        return set.has("elem")
                ? empty.remembering(Words.list(set.get("elem")).stream()
                        .map(each -> remembered(each, empty))
                        .toList())
                : empty;
    }

    private static Family family(JsonNode set) {
        return switch (Words.text(set, "type")) {
            case "ipv4_addr" -> Family.IPV4;
            case "ipv6_addr" -> Family.IPV6;
            default -> throw new UnknownRule(set.toString());
        };
    }

    /** Without a limit of its own it would shut the source out, and without an end it would be there for ever: such are none of ours. */
    private static Remembered remembered(JsonNode element, SourceSet set) {
        JsonNode one = Words.only(element, "elem");
        Words.known(one, Set.of("val", "timeout", "expires", "limit"));
        seconds(Words.get(one, "expires"));
        return new Remembered(
                source(Words.text(one, "val"), set.family()),
                NftStatement.rate(Words.get(one, "limit"), true),
                one.has("timeout") ? seconds(one.get("timeout")) : set.timeout());
    }

    private static Address source(String text, Family family) {
        try {
            Address source = Address.parse(text);
            if (source.family() == family) {
                return source;
            }
        } catch (IllegalArgumentException notOne) {
            // Told below: a name, or a range.
        }
        throw new UnknownRule("\"%s\" in a set of sources".formatted(text));
    }

    private static Duration seconds(JsonNode number) {
        return Duration.ofSeconds(Words.number(number));
    }
}
