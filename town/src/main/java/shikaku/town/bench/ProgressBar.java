package shikaku.town.bench;

import java.io.PrintStream;
import shikaku.face.bench.Progress;

/** A bar on one line of the terminal, a few times a second at most. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 40;
    private static final long PAUSE_NANOS = 250_000_000;

    private final PrintStream out;
    private long told = System.nanoTime() - PAUSE_NANOS;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(double share, int images) {
        boolean done = share >= 1;
        if (!done && System.nanoTime() - told < PAUSE_NANOS) {
            return;
        }
        told = System.nanoTime();
        out.print(line(share, images) + (done ? "\n" : ""));
        out.flush();
    }

    static String line(double share, int images) {
        int filled = (int) Math.round(WIDTH * Math.clamp(share, 0, 1));
        return "\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] "
                + "%3.0f %% %d 枚 / pictures".formatted(100 * share, images);
    }
}
