package shikaku.town.bench;

/**
 * What was wished for, and what came.
 *
 * @param name of the figure, with its unit
 * @param limit the figure is not to exceed it
 * @param value what was measured
 */
record Goal(String name, double limit, double value) {
    boolean met() {
        return value <= limit;
    }

    /** For people. */
    String sentence() {
        String numbers = limit < 1 ? "%.3f ≤ %.2f" : "%.2f ≤ %.0f";
        return "%s %s: %s %s"
                .formatted(
                        met() ? "○" : "×", name, numbers.formatted(value, limit), met() ? "達成 / met" : "未達 / not met");
    }
}
