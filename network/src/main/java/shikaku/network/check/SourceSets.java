package shikaku.network.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Router;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.SourceSet;
import shikaku.network.rules.SourceSet.Remembered;
import shikaku.network.rules.Statement.SourceLimit;

/**
 * Whether what a limit remembers of each source is kept where it can be: room for more sources than there are hosts, for a minute; and whether every source
 * that is remembered already is so as the rules would have remembered it, as far as nft lists it (one statement of each, see {@code NftSet}).
 */
final class SourceSets {
    private static final int SOURCES = 4096;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private SourceSets() {}

    static Optional<Sentence> difference(Router router, Ruleset ruleset) {
        Set<SourceSet> needed = limits(ruleset)
                .map(limit -> new SourceSet(limit.set(), limit.family(), SOURCES, REMEMBERED))
                .collect(Collectors.toSet());
        Set<SourceSet> kept =
                ruleset.sets().stream().map(each -> each.remembering(List.of())).collect(Collectors.toSet());
        if (kept.size() != ruleset.sets().size() || !kept.equals(needed)) {
            return Optional.of(new Sentence(
                    "%s: 送信元ごとの制限の控えが違います".formatted(router),
                    "%s: what limits remember of each source is not kept as it should be".formatted(router)));
        }
        return ruleset.sets().stream()
                .flatMap(set -> set.remembered().stream()
                        .filter(each -> !isOfRules(each, set, ruleset))
                        .map(each -> exception(router, set, each)))
                .findFirst();
    }

    private static Stream<SourceLimit> limits(Ruleset ruleset) {
        return ruleset.chains().stream()
                .flatMap(chain -> chain.rules().stream())
                .flatMap(rule -> rule.statements().stream())
                .flatMap(each -> each instanceof SourceLimit limit ? Stream.of(limit) : Stream.of());
    }

    /** Whether all rules that put sources there would have put this one there just so; what their rates must be is seen on the packets' way. */
    private static boolean isOfRules(Remembered each, SourceSet set, Ruleset ruleset) {
        return each.timeout().equals(REMEMBERED)
                && limits(ruleset)
                        .filter(limit -> limit.set().equals(set.name()))
                        .allMatch(limit -> limit.rate().equals(each.rate()));
    }

    private static Sentence exception(Router router, SourceSet set, Remembered each) {
        String what = "@%s %s (%s, %ds)"
                .formatted(
                        set.name(), each.source(), each.rate(), each.timeout().toSeconds());
        return new Sentence(
                "%s: この送信元だけ別の制限です: %s".formatted(router, what),
                "%s: this source has a limit of its own: %s".formatted(router, what));
    }
}
