package shikaku.town.portrait.climb;

import java.util.List;

/** How badly somebody stands among the others: near strangers cost much, so does a card far from its own captures. */
final class Cost {
    private static final double STEEP = 30;
    private static final double STRANGER = 1.15;
    private static final double OWN = .80;

    private Cost() {}

    static double of(Sitter sitter, List<Sitter> others) {
        double strangers = others.stream()
                .filter(other -> !other.role().equals(sitter.role()))
                .mapToDouble(other -> Math.exp(STEEP * (STRANGER - sitter.distance(other))))
                .sum();
        return strangers
                + sitter.own().map(each -> Math.exp(STEEP * (each - OWN))).sum();
    }
}
