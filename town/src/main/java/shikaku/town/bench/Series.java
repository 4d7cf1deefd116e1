package shikaku.town.bench;

import java.io.PrintStream;

/**
 * Repeats measurements: first a few that are not counted, then those that are.
 *
 * @param runs how many count
 * @param progress told how far it is
 */
record Series(int runs, PrintStream progress) {
    /** One repetition. */
    @FunctionalInterface
    interface Step {
        void run(int number) throws Exception;
    }

    void measure(String what, Measurement measurement, Laps laps) throws Exception {
        Laps uncounted = new Laps();
        repeat(
                what,
                Limits.WARM_UP + runs,
                number -> measurement.once(number, number < Limits.WARM_UP ? uncounted : laps));
    }

    /** Steps from 0, with a word now and then about how far it is. */
    void repeat(String what, int times, Step step) throws Exception {
        progress.printf("%s…%n", what);
        long told = System.nanoTime();
        for (int number = 0; number < times; number++) {
            step.run(number);
            if (System.nanoTime() - told > Limits.PROGRESS.toNanos()) {
                told = System.nanoTime();
                progress.printf("%s %d / %d%n", what, number + 1, times);
            }
        }
    }
}
