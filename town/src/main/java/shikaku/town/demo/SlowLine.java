package shikaku.town.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import shikaku.domain.IdentityMethod;
import shikaku.town.day.CheckInWay;
import shikaku.town.day.Expectation;
import shikaku.town.day.Visit;

/**
 * 遅い回線: how much longer a check-in takes on it. Those who came last by card and PIN come once more when the day is over and the line is quick:
 * the same people, programs and machine.
 */
final class SlowLine {
    private static final int AGAIN = 6;

    private final Map<Visit, Duration> taken = new LinkedHashMap<>();

    /** A check-in of the day, from its beginning to what the desk shows of it. */
    void took(Visit visit, Duration time) {
        if (isPlain(visit)) {
            taken.put(visit, time);
        }
    }

    /** With nothing in it but people who do what they should. */
    private static boolean isPlain(Visit visit) {
        return visit.way() instanceof CheckInWay.ByCard(var identity, var wrongPins)
                && identity == IdentityMethod.PIN
                && wrongPins.isEmpty()
                && visit.course() == Visit.Course.COMPLETES
                && !visit.centerDown()
                && visit.expected() instanceof Expectation.Answered;
    }

    /** @param again lets a visit happen once more, on the line that is quick now */
    void compare(Consumer<Visit> again, PrintStream out) {
        List<Visit> last =
                taken.keySet().stream().skip(Math.max(0, taken.size() - AGAIN)).toList();
        if (last.isEmpty()) {
            return;
        }
        Duration slow = median(last.stream().map(taken::get).toList());
        Duration quick = median(
                last.stream().map(visit -> timed(() -> again.accept(visit))).toList());
        out.printf(
                "遅い回線: カードと暗証番号の受付 %1$d 件は中央値 %2$.1f 秒、同じ人が速い回線では %3$.1f 秒（%4$.1f 倍） / on the slow line a check-in took %2$.1f s, the same people's on a quick one %3$.1f s (medians of %1$d): %4$.1f times as long%n",
                last.size(), seconds(slow), seconds(quick), seconds(slow) / seconds(quick));
    }

    /** How long it takes. */
    static Duration timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Of an even number of them the longer one in the middle. */
    static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
