package shikaku.town.bench;

/**
 * What was wished for, and what came.
 *
 * @param name of the figure, with its unit
 * @param bound on which side of the limit the figure is to lie
 * @param value what was measured
 */
record Goal(String name, Bound bound, double limit, double value) {
    /** Both include the limit itself. */
    enum Bound {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    /** The figure is not to exceed the limit. */
    Goal(String name, double limit, double value) {
        this(name, Bound.AT_MOST, limit, value);
    }

    boolean met() {
        return switch (bound) {
            case AT_MOST -> value <= limit;
            case AT_LEAST -> value >= limit;
        };
    }

    /** For people. */
    String sentence() {
        boolean whole = limit == Math.rint(limit);
        String numbers = whole ? "%.2f %s %.0f" : "%.3f %s %.2f";
        return "%s %s: %s %s"
                .formatted(
                        met() ? "○" : "×",
                        name,
                        numbers.formatted(value, bound.sign, limit),
                        met() ? "達成 / met" : "未達 / not met");
    }
}
