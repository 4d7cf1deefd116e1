package shikaku.network.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import shikaku.network.check.Bucket.Draw;
import shikaku.network.rules.Chain;
import shikaku.network.rules.Hook;
import shikaku.network.rules.Match;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.Statement;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Statement.Limit;
import shikaku.network.rules.Statement.Log;
import shikaku.network.rules.Statement.SourceLimit;
import shikaku.network.rules.Verdict;

/**
 * 規則の解釈: sends whole classes of packets through a rule set as the kernel sends each of them. Where a rule asks, the class is divided; so every
 * packet there can be comes to its outcome, and none is left out. A limit may have something left for it or not: both are gone through, and noted.
 */
final class Interpreter {
    private final Ruleset ruleset;
    private final Questions questions;
    private final List<Chain> bases;
    private final BiPredicate<Packets, Outcome> onwards;
    /** What each match asks, for each base chain; by identity, since comparing them would take longer than asking. */
    private final List<Map<Match, List<Question>>> known;
    /** Classes that are still on their way; no recursion, since a stack is not as deep as a rule set may be long. */
    private final Deque<At> open = new ArrayDeque<>();

    private Interpreter(
            Ruleset ruleset, InterfaceNames names, List<Chain> bases, BiPredicate<Packets, Outcome> onwards) {
        this.ruleset = ruleset;
        this.questions = new Questions(names);
        this.bases = bases;
        this.onwards = onwards;
        this.known = Stream.<Map<Match, List<Question>>>generate(IdentityHashMap::new)
                .limit(bases.size())
                .toList();
    }

    /**
     * @param onwards hears every class with its outcome, and whether to go on is its answer
     * @throws IllegalArgumentException for rules that no kernel would have
     */
    static void run(
            Ruleset ruleset, InterfaceNames names, Way way, Packets packets, BiPredicate<Packets, Outcome> onwards) {
        List<Chain> bases =
                way.hooks().stream().flatMap(hook -> inOrder(hook, ruleset)).toList();
        Interpreter interpreter = new Interpreter(ruleset, names, bases, onwards);
        boolean goOn = interpreter.entered(0, packets, Outcome.UNDECIDED);
        while (goOn && !interpreter.open.isEmpty()) {
            goOn = interpreter.step(interpreter.open.pop());
        }
    }

    /** Of two with one priority it is not known which the kernel enters first. */
    private static Stream<Chain> inOrder(Hook hook, Ruleset ruleset) {
        NavigableMap<Integer, Chain> byPriority = new TreeMap<>();
        for (Chain chain : ruleset.chains()) {
            chain.base().filter(base -> base.hook() == hook).ifPresent(base -> {
                if (byPriority.put(base.priority(), chain) != null) {
                    throw new IllegalArgumentException(
                            "two chains at %s with priority %d".formatted(hook.nft(), base.priority()));
                }
            });
        }
        return byPriority.values().stream();
    }

    /** The base chain with this number; behind the last one the packets have passed. */
    private boolean entered(int base, Packets packets, Outcome so) {
        if (base == bases.size()) {
            return onwards.test(packets, so.passing(true));
        }
        return later(At.entrance(base, bases.get(base), packets, so));
    }

    private boolean later(At at) {
        open.push(at);
        return true;
    }

    private Chain.Base base(At at) {
        return bases.get(at.base()).base().orElseThrow();
    }

    private boolean step(At at) {
        if (at.isBehindLastRule()) {
            return decided(base(at).accepts(), at);
        }
        Optional<Statement> next = at.next();
        return next.isPresent() ? said(next.get(), at) : later(at.nextRule());
    }

    private boolean decided(boolean accepts, At at) {
        return accepts
                ? entered(at.base() + 1, at.packets(), at.so())
                : onwards.test(at.packets(), at.so().passing(false));
    }

    private boolean said(Statement statement, At at) {
        return switch (statement) {
            case Match match -> asked(questionsOf(match, at), at);
            case Counter() -> later(at.with(at.so().countedOnceMore()).nextStatement());
            case Log log -> later(at.with(at.so().toldTo(log)).nextStatement());
            case Limit(var rate) -> limited(Bucket.of(at, rate), true, at);
            case SourceLimit limit -> perSource(limit, at);
            case Verdict.Accept() -> decided(true, at);
            case Verdict.Drop() -> decided(false, at);
            case Verdict.Goto(String chain) -> later(at.into(chain(chain)));
        };
    }

    private List<Question> questionsOf(Match match, At at) {
        return known.get(at.base()).computeIfAbsent(match, asked -> questions.of(asked, base(at)));
    }

    /** Those of whom all questions hold go on in the rule, the others to the next one. */
    private boolean asked(List<Question> all, At at) {
        if (at.question() == all.size()) {
            return later(at.nextStatement());
        }
        Question question = all.get(at.question());
        divided(question, at.nextRule(), at.nextQuestion());
        return true;
    }

    private void divided(Question question, At others, At inside) {
        Ranges now = inside.packets().get(question.field());
        Ranges yes = now.and(question.values());
        if (yes.isEmpty()) {
            later(others);
        } else if (yes.equals(now)) {
            later(inside);
        } else {
            later(others.with(others.packets().with(question.field(), now.minus(yes))));
            later(inside.with(inside.packets().with(question.field(), yes)));
        }
    }

    /** @param holds whether the rule goes on while there is something left, or when there is not */
    private boolean limited(Bucket bucket, boolean holds, At at) {
        for (boolean left : List.of(false, true)) {
            later((left == holds ? at.nextStatement() : at.nextRule())
                    .with(at.so().drawing(new Draw(bucket, left))));
        }
        return true;
    }

    /** One question, whether the source has such an address, and then its own bucket. */
    private boolean perSource(SourceLimit limit, At at) {
        return at.question() == 0
                ? asked(List.of(Questions.family(limit.family())), at)
                : limited(Bucket.of(limit.set(), limit.rate()), false, at);
    }

    private Chain chain(String name) {
        return ruleset.chain(name).orElseThrow(() -> new IllegalArgumentException("no chain " + name));
    }
}
