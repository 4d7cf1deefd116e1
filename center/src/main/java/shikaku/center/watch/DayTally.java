package shikaku.center.watch;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;

/** The present day's counts. Whoever calls it calls from one thread at a time. */
final class DayTally {
    private final Map<Act, Day.Count> acts = new EnumMap<>(Act.class);
    private final SortedMap<String, Long> reasons = new TreeMap<>();
    private final long[] checks = new long[Day.HOURS];
    private LocalDate date = LocalDate.MIN;

    void add(Seen seen, ZonedDateTime when) {
        if (when.toLocalDate().isAfter(date)) {
            begin(when.toLocalDate());
        }
        if (when.toLocalDate().equals(date)) {
            count(seen, when.getHour());
        }
    }

    /** Counts of another day than the one asked for are nobody's. */
    Day of(LocalDate asked) {
        if (!asked.equals(date)) {
            begin(asked);
        }
        return new Day(date, acts, reasons, Arrays.stream(checks).boxed().toList());
    }

    private void count(Seen seen, int hour) {
        boolean done = seen.outcome() == Outcome.DONE;
        acts.merge(
                seen.act(),
                Day.Count.NONE.with(done, seen.times()),
                (known, more) -> new Day.Count(known.done() + more.done(), known.refused() + more.refused()));
        asked(seen).ifPresent(code -> reasons.merge(code, (long) seen.times(), Long::sum));
        if (done && isCheck(seen.act())) {
            checks[hour]++;
        }
    }

    /** What somebody tried at the console was asked of nobody, and refused to nobody. */
    private static Optional<String> asked(Seen seen) {
        return seen.reason().filter(_ -> seen.act() != Act.MESSAGE_TRIED);
    }

    /** 資格確認. A portion of a bulk job is one row, however many people stand in it. */
    static boolean isCheck(Act act) {
        return act == Act.INQUIRY_BY_CARD || act == Act.INQUIRY_BY_INSURED_CARD || act == Act.EMERGENCY_SEARCHED;
    }

    private void begin(LocalDate next) {
        acts.clear();
        reasons.clear();
        Arrays.fill(checks, 0);
        date = next;
    }
}
