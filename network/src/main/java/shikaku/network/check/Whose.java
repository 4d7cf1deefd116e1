package shikaku.network.check;

import java.util.Optional;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.Statement.Log;

/** 誰の規則か: rules tell refusals in their router's name. Those of another one would differ in everything; it is said at once whose they are. */
final class Whose {
    private Whose() {}

    static Optional<Sentence> difference(Router router, Ruleset ruleset, Reachability table) {
        if (logs(ruleset).anyMatch(each -> isOf(router, each))) {
            return Optional.empty();
        }
        return table.site().routers().stream()
                .filter(other -> logs(ruleset).anyMatch(each -> isOf(other, each)))
                .findFirst()
                .map(other -> new Sentence(
                        "%s: これは %s の規則です".formatted(router, other),
                        "%s: these are the rules of %s".formatted(router, other)));
    }

    private static Stream<Log> logs(Ruleset ruleset) {
        return ruleset.chains().stream()
                .flatMap(chain -> chain.rules().stream())
                .flatMap(rule -> rule.statements().stream())
                .flatMap(each -> each instanceof Log log ? Stream.of(log) : Stream.of());
    }

    private static boolean isOf(Router router, Log log) {
        return log.prefix().startsWith(router.name() + " ");
    }
}
