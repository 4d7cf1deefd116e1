package shikaku.network.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import shikaku.network.check.Bucket.Draw;

/**
 * 場合分け: asks a plain function about a class of packets. Whenever its answer to a question would differ within the class, the function is run
 * once for each part; so it can be written as if it saw one packet. Whether a limit has something left is as it was on the packets' way through
 * the rules: the first time, the second time, and so on.
 */
final class Exploration {
    private final List<Boolean> answers = new ArrayList<>();
    private final List<Draw> drawn;
    private int asked;
    private int draws;
    private Packets packets;

    private Exploration(Packets packets, List<Draw> drawn) {
        this.packets = packets;
        this.drawn = drawn;
    }

    /**
     * Runs {@code function} for every part of {@code all} until {@code found} finds something.
     *
     * @param drawn what limits said on the way of these packets
     * @param found hears each part with what the function said of it
     */
    static <T, F> Optional<F> first(
            Packets all,
            List<Draw> drawn,
            Function<Exploration, T> function,
            BiFunction<Packets, T, Optional<F>> found) {
        Exploration exploration = new Exploration(all, drawn);
        do {
            exploration.packets = all;
            exploration.asked = 0;
            exploration.draws = 0;
            T said = function.apply(exploration);
            Optional<F> here = found.apply(exploration.packets, said);
            if (here.isPresent()) {
                return here;
            }
        } while (exploration.another());
        return Optional.empty();
    }

    /** The last question answered with yes is answered with no the next time; the later ones are new. */
    private boolean another() {
        while (!answers.isEmpty() && !answers.getLast()) {
            answers.removeLast();
        }
        if (answers.isEmpty()) {
            return false;
        }
        answers.removeLast();
        answers.add(false);
        return true;
    }

    boolean is(Field field, Ranges values) {
        Ranges now = packets.get(field);
        Ranges inside = now.and(values);
        if (inside.isEmpty() || inside.equals(now)) {
            return !inside.isEmpty();
        }
        boolean yes = answer();
        packets = packets.with(field, yes ? inside : now.minus(values));
        return yes;
    }

    boolean is(Field field, long value) {
        return is(field, Ranges.of(value));
    }

    /** Where the rules asked no limit any more, this one has something left; that the rules did not ask is then a difference. */
    Draw draws(Bucket bucket) {
        boolean left = draws >= drawn.size() || drawn.get(draws).left();
        draws++;
        return new Draw(bucket, left);
    }

    private boolean answer() {
        if (asked == answers.size()) {
            answers.add(true);
        }
        return answers.get(asked++);
    }
}
