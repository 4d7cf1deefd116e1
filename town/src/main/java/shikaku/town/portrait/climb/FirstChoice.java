package shikaku.town.portrait.climb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** From several candidates for each role, one each: greedily, in many orders, the set whose closest pair is farthest apart. */
final class FirstChoice {
    private static final int ORDERS = 3_000;

    private final List<List<Sitter>> candidates;
    private final Random random;

    /** @param candidates for each role, at least one */
    FirstChoice(List<List<Sitter>> candidates, Random random) {
        this.candidates = candidates;
        this.random = random;
    }

    List<Sitter> best() {
        List<Sitter> best = List.of();
        double farthest = -1;
        for (int order = 0; order < ORDERS; order++) {
            List<Sitter> chosen = greedy();
            double closest = closest(chosen);
            if (closest > farthest) {
                farthest = closest;
                best = chosen;
            }
        }
        return best;
    }

    private List<Sitter> greedy() {
        List<List<Sitter>> order = new ArrayList<>(candidates);
        Collections.shuffle(order, random);
        List<Sitter> chosen = new ArrayList<>();
        for (List<Sitter> role : order) {
            chosen.add(chosen.isEmpty() ? role.get(random.nextInt(role.size())) : farthest(role, chosen));
        }
        return List.copyOf(chosen);
    }

    private static Sitter farthest(List<Sitter> role, List<Sitter> chosen) {
        return role.stream()
                .max(Comparator.comparingDouble(candidate -> nearest(candidate, chosen)))
                .orElseThrow();
    }

    static double closest(List<Sitter> chosen) {
        return chosen.stream()
                .mapToDouble(sitter -> nearest(sitter, chosen))
                .min()
                .orElseThrow();
    }

    private static double nearest(Sitter sitter, List<Sitter> others) {
        return others.stream()
                .filter(other -> other != sitter)
                .mapToDouble(sitter::distance)
                .min()
                .orElse(2);
    }
}
