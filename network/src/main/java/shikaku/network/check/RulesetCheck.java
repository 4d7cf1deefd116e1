package shikaku.network.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import shikaku.message.Sentence;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.Ruleset;

/**
 * 網羅検査: whether a router's rules do to every packet what the table says. No packet is sent and none is left out: the space of all headers is
 * divided into classes of which each has one outcome by the rules and one by the table. Checked is what nft lists: of each source that a set remembers already, one statement.
 */
public final class RulesetCheck {
    private RulesetCheck() {}

    /**
     * 検査の結果.
     *
     * @param classes of packets that were compared
     * @param difference the first one found; empty when the rules do what the table says
     */
    public record Result(long classes, Optional<Sentence> difference) {

        public boolean fits() {
            return difference.isEmpty();
        }
    }

    public static Result of(Router router, Ruleset ruleset, Reachability table) {
        Optional<Sentence> atFirstSight =
                Whose.difference(router, ruleset, table).or(() -> SourceSets.difference(router, ruleset));
        if (atFirstSight.isPresent()) {
            return new Result(0, atFirstSight);
        }
        InterfaceNames names = InterfaceNames.of(router, ruleset);
        Expectation expectation = new Expectation(router, table, names);
        Buckets buckets = new Buckets();
        AtomicLong classes = new AtomicLong();
        try {
            Optional<Sentence> difference = Arrays.stream(Way.values())
                    .flatMap(way -> difference(router, ruleset, names, expectation, buckets, way, classes).stream())
                    .findFirst();
            return new Result(classes.get(), difference);
        } catch (IllegalArgumentException senseless) {
            return new Result(classes.get(), Optional.of(PacketSentence.senseless(router, senseless)));
        }
    }

    private static Optional<Sentence> difference(
            Router router,
            Ruleset ruleset,
            InterfaceNames names,
            Expectation expectation,
            Buckets buckets,
            Way way,
            AtomicLong classes) {
        List<Sentence> found = new ArrayList<>();
        Interpreter.run(ruleset, names, way, start(way, names), (packets, actual) -> {
            Exploration.<Outcome, Sentence>first(
                            packets, actual.drawn(), packet -> expectation.of(way, packet), (part, expected) -> {
                                classes.incrementAndGet();
                                return expected.isLike(actual) && buckets.serve(expected.drawn(), actual.drawn())
                                        ? Optional.empty()
                                        : Optional.of(new PacketSentence(router, names, way, part, buckets)
                                                .differs(expected, actual));
                            })
                    .ifPresent(found::add);
            return found.isEmpty();
        });
        return found.stream().findFirst();
    }

    /** Every packet there can be on this way. */
    private static Packets start(Way way, InterfaceNames names) {
        return Packets.all()
                .with(Field.IN, way == Way.OUTPUT ? names.none() : names.any())
                .with(Field.OUT, way == Way.INPUT ? names.none() : names.any())
                .with(Field.STATE, Questions.states(List.of(shikaku.network.rules.ConnectionState.values())));
    }
}
