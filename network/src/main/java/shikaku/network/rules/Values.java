package shikaku.network.rules;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shikaku.network.Prefix;
import shikaku.network.rules.Match.End;
import shikaku.network.rules.Match.Located;

/** What the generated rules compare with. */
final class Values {
    private Values() {}

    @SafeVarargs
    static <T extends Comparable<T>> SortedSet<T> of(T... values) {
        return new TreeSet<>(List.of(values));
    }

    static SortedSet<Prefix> prefixes(String... prefixes) {
        return Arrays.stream(prefixes).map(Prefix::parse).collect(Collectors.toCollection(TreeSet::new));
    }

    static Located from(Prefix prefix) {
        return new Located(prefix.family(), End.SOURCE, false, of(prefix));
    }

    static Located to(Prefix prefix) {
        return new Located(prefix.family(), End.DESTINATION, false, of(prefix));
    }
}
