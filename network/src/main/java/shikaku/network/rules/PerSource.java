package shikaku.network.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.network.Family;
import shikaku.network.rules.Statement.SourceLimit;
import shikaku.network.rules.Verdict.Accept;
import shikaku.network.rules.Verdict.Goto;

/**
 * 送信元ごとの制限: what a source may do only so often. Every rule that lets it do that goes to one chain, so all of them count together; each source has a
 * bucket of its own, and nobody empties another's.
 *
 * @param name of the chain; with the family's number, of the set that remembers the sources
 * @param families of the sources
 * @param over told of a source that has nothing left
 */
record PerSource(String name, Rate rate, List<Family> families, String over) {

    PerSource {
        families = List.copyOf(families);
    }

    /** For what is limited: on, if its source has some left. */
    Goto counted() {
        return new Goto(name);
    }

    Chain chain() {
        Stream<Rule> tooMuch = families.stream()
                .map(family -> new Rule(
                        List.of(new SourceLimit(set(family), family, rate), new Goto(Refusals.FLOODING)), over));
        return new Chain(
                name,
                Optional.empty(),
                Stream.concat(tooMuch, Stream.of(new Rule(List.of(new Accept()), "")))
                        .toList());
    }

    List<SourceSet> sets() {
        return families.stream()
                .map(family -> new SourceSet(set(family), family, Limits.SOURCES, Limits.SOURCE_REMEMBERED))
                .toList();
    }

    private String set(Family family) {
        return name
                + switch (family) {
                    case IPV4 -> 4;
                    case IPV6 -> 6;
                };
    }
}
