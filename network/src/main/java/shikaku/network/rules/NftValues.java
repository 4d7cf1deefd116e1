package shikaku.network.rules;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import shikaku.network.Address;
import shikaku.network.Prefix;
import tools.jackson.databind.JsonNode;

/** What a match of nft's JSON compares with: a value, or a set of them. */
final class NftValues {
    private NftValues() {}

    static <T extends Comparable<T>> SortedSet<T> of(JsonNode right, Function<JsonNode, T> read) {
        return read(right.isObject() && right.has("set") ? Words.list(Words.only(right, "set")) : List.of(right), read);
    }

    /** One bit, or any of several: as nft lists what is compared bit by bit. */
    static <T extends Comparable<T>> SortedSet<T> bits(JsonNode right, Function<JsonNode, T> read) {
        return read(right.isArray() ? Words.list(right) : List.of(right), read);
    }

    private static <T extends Comparable<T>> SortedSet<T> read(List<JsonNode> values, Function<JsonNode, T> read) {
        if (values.isEmpty()) {
            throw new UnknownRule("an empty set");
        }
        return values.stream().map(read).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nothing with a star: to nftables that is every name that begins so. */
    static String interfaceName(JsonNode value) {
        if (!Words.text(value).matches("[A-Za-z0-9._-]+")) {
            throw new UnknownRule(value.toString());
        }
        return Words.text(value);
    }

    static Prefix prefix(JsonNode value) {
        try {
            if (value.isString()) {
                return Prefix.of(Address.parse(value.stringValue()));
            }
            JsonNode prefix = Words.only(value, "prefix");
            Words.known(prefix, java.util.Set.of("addr", "len"));
            return new Prefix(Address.parse(Words.text(prefix, "addr")), Words.number(prefix, "len"));
        } catch (IllegalArgumentException notOurs) {
            throw new UnknownRule(value.toString());
        }
    }

    /** A number, or one of these names for it. */
    static int named(JsonNode value, Map<String, Integer> numbers) {
        if (value.isInt()) {
            return value.intValue();
        }
        Integer number = numbers.get(Words.text(value));
        if (number == null) {
            throw new UnknownRule(value.toString());
        }
        return number;
    }
}
