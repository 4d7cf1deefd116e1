package shikaku.network.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import shikaku.message.Sentence;
import shikaku.network.Router;
import shikaku.network.rules.Rule;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.SourceSet;
import shikaku.network.rules.Statement.SourceLimit;

/** Whether what a limit remembers of each source is kept where it can be: room for more sources than there are hosts, for a minute. */
final class SourceSets {
    private static final int SOURCES = 4096;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private SourceSets() {}

    static Optional<Sentence> difference(Router router, Ruleset ruleset) {
        List<SourceLimit> limits = ruleset.chains().stream()
                .flatMap(chain -> chain.rules().stream())
                .map(Rule::statements)
                .flatMap(List::stream)
                .flatMap(each -> each instanceof SourceLimit limit
                        ? java.util.stream.Stream.of(limit)
                        : java.util.stream.Stream.of())
                .toList();
        boolean kept = limits.stream().allMatch(each -> ruleset.sets().contains(expected(each)))
                && ruleset.sets().size() == limits.size();
        return kept
                ? Optional.empty()
                : Optional.of(new Sentence(
                        "%s: 送信元ごとの制限の控えが違います".formatted(router),
                        "%s: what limits remember of each source is not kept as it should be".formatted(router)));
    }

    private static SourceSet expected(SourceLimit limit) {
        return new SourceSet(limit.set(), limit.family(), SOURCES, REMEMBERED);
    }
}
