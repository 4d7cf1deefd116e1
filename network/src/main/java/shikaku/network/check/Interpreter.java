package shikaku.network.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import shikaku.network.check.Packets.Room;
import shikaku.network.rules.Chain;
import shikaku.network.rules.Match;
import shikaku.network.rules.Rule;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.Statement;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Statement.Limit;
import shikaku.network.rules.Statement.Log;
import shikaku.network.rules.Statement.SourceLimit;
import shikaku.network.rules.Verdict;

/**
 * 規則の解釈: sends whole classes of packets through a rule set as the kernel sends each of them. Where a rule asks, the class is divided; so every
 * packet there can be comes to its outcome, and none is left out.
 */
final class Interpreter {
    private final Ruleset ruleset;
    private final Questions questions;
    private final List<Chain> bases;
    private final BiPredicate<Packets, Outcome> onwards;
    private final Map<Asked, List<Question>> known = new HashMap<>();

    private record Asked(Match match, Chain.Base at) {}

    /** @param onwards hears every class with its outcome, and whether to go on is its answer */
    private Interpreter(
            Ruleset ruleset, Questions questions, List<Chain> bases, BiPredicate<Packets, Outcome> onwards) {
        this.ruleset = ruleset;
        this.questions = questions;
        this.bases = bases;
        this.onwards = onwards;
    }

    static void run(
            Ruleset ruleset, InterfaceNames names, Way way, Packets packets, BiPredicate<Packets, Outcome> onwards) {
        List<Chain> bases = way.hooks().stream()
                .flatMap(hook -> ruleset.chains().stream()
                        .filter(chain ->
                                chain.base().filter(base -> base.hook() == hook).isPresent())
                        .sorted(Comparator.comparingInt(
                                chain -> chain.base().orElseThrow().priority())))
                .toList();
        new Interpreter(ruleset, new Questions(names), bases, onwards).enter(0, packets, Outcome.UNDECIDED);
    }

    /** The base chain with this number; behind the last one the packet has passed. */
    private boolean enter(int number, Packets packets, Outcome so) {
        if (number == bases.size()) {
            return onwards.test(packets, so.passing(true));
        }
        return new Walk(number, bases.get(number).base().orElseThrow())
                .rule(bases.get(number).rules(), 0, packets, so);
    }

    /** One base chain, and the chains gone to from it. */
    private final class Walk {
        private final int number;
        private final Chain.Base base;

        Walk(int number, Chain.Base base) {
            this.number = number;
            this.base = base;
        }

        /** The rule with this index, and those behind it. */
        boolean rule(List<Rule> rules, int index, Packets packets, Outcome so) {
            if (index == rules.size()) {
                return decided(base.accepts(), packets, so);
            }
            return statement(new At(rules, index), 0, packets, so);
        }

        private boolean decided(boolean accepts, Packets packets, Outcome so) {
            return accepts ? enter(number + 1, packets, so) : onwards.test(packets, so.passing(false));
        }

        private boolean statement(At at, int index, Packets packets, Outcome so) {
            if (index == at.statements().size()) {
                return at.next(this, packets, so);
            }
            return switch (at.statements().get(index)) {
                case Match match -> asked(at, index, questionsOf(match), 0, packets, so);
                case Counter() -> statement(at, index + 1, packets, so.countedOnceMore());
                case Log log -> statement(at, index + 1, packets, so.toldTo(log));
                case Limit(var rate) -> limited(at, index, new Room(rate), true, packets, so);
                case SourceLimit limit -> perSource(at, index, limit, packets, so);
                case Verdict.Accept() -> decided(true, packets, so);
                case Verdict.Drop() -> decided(false, packets, so);
                case Verdict.Goto(String chain) -> rule(rulesOf(chain), 0, packets, so);
            };
        }

        private List<Question> questionsOf(Match match) {
            return known.computeIfAbsent(new Asked(match, base), asked -> questions.of(asked.match(), asked.at()));
        }

        /** Those of whom all questions hold go on in the rule, the others to the next one. */
        private boolean asked(At at, int index, List<Question> all, int question, Packets packets, Outcome so) {
            if (question == all.size()) {
                return statement(at, index + 1, packets, so);
            }
            Field field = all.get(question).field();
            Ranges now = packets.get(field);
            Ranges inside = now.and(all.get(question).values());
            if (inside.isEmpty()) {
                return at.next(this, packets, so);
            }
            if (inside.equals(now)) {
                return asked(at, index, all, question + 1, packets, so);
            }
            return asked(at, index, all, question + 1, packets.with(field, inside), so)
                    && at.next(this, packets.with(field, now.minus(inside)), so);
        }

        /** @param holds whether the rule goes on while there is room, or when there is none */
        private boolean limited(At at, int index, Room room, boolean holds, Packets packets, Outcome so) {
            for (boolean free : packets.room(room).map(List::of).orElse(List.of(true, false))) {
                Packets then = packets.with(room, free);
                boolean goOn = free == holds ? statement(at, index + 1, then, so) : at.next(this, then, so);
                if (!goOn) {
                    return false;
                }
            }
            return true;
        }

        private boolean perSource(At at, int index, SourceLimit limit, Packets packets, Outcome so) {
            Question family = Questions.family(limit.family());
            Ranges now = packets.get(Field.FAMILY);
            Ranges inside = now.and(family.values());
            Ranges others = now.minus(inside);
            Room room = Expectation.perSource(limit.family(), limit.rate());
            return (inside.isEmpty() || limited(at, index, room, false, packets.with(Field.FAMILY, inside), so))
                    && (others.isEmpty() || at.next(this, packets.with(Field.FAMILY, others), so));
        }
    }

    private List<Rule> rulesOf(String chain) {
        return ruleset.chain(chain)
                .orElseThrow(() -> new IllegalArgumentException("no chain " + chain))
                .rules();
    }

    /** A rule among those of its chain. */
    private record At(List<Rule> rules, int index) {
        List<Statement> statements() {
            return rules.get(index).statements();
        }

        boolean next(Walk walk, Packets packets, Outcome so) {
            return walk.rule(rules, index + 1, packets, so);
        }
    }
}
