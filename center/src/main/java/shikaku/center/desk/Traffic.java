package shikaku.center.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.center.Limits;
import shikaku.center.watch.Day;
import shikaku.center.watch.Latencies;
import shikaku.center.watch.Latency;
import shikaku.center.watch.Tally;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.message.Reason;

/**
 * 稼働: how much is asked today, how long it takes, and what is refused and why.
 *
 * @param clock of the business day, by which the tally counts
 */
public record Traffic(Tally tally, Latencies latencies, InstantSource clock) {
    /** What is asked of the center at its door. */
    private static final List<Act> OPERATIONS = List.of(
            Act.CARD_SESSION_OPENED,
            Act.VERIFIER_SIGNED,
            Act.INQUIRY_BY_CARD,
            Act.INQUIRY_BY_INSURED_CARD,
            Act.EMERGENCY_SEARCHED,
            Act.REFERENCE_NUMBER_REGISTERED,
            Act.BULK_JOB_TAKEN,
            Act.BULK_RESULT_FETCHED,
            Act.COVERAGE_REGISTERED,
            Act.REQUEST_REFUSED);

    /** An operation's count today. */
    public record Counted(Act act, long done, long refused) {}

    /** An operation's times in milliseconds. */
    public record Timed(Act act, long count, String p50, String p95, String p99, String most) {
        static Timed of(Latency latency) {
            return new Timed(
                    latency.act(),
                    latency.count(),
                    Japan.millis(latency.p50()),
                    Japan.millis(latency.p95()),
                    Japan.millis(latency.p99()),
                    Japan.millis(latency.most()));
        }
    }

    /** How often something ended with a reason. */
    public record Ended(Reason reason, long times) {}

    /** Today. */
    public Day day() {
        return tally.day(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.JAPAN);
    }

    /** From when on everything was counted. */
    public String since() {
        return Japan.minute(tally.since());
    }

    /** The moment of the page. */
    public String now() {
        return Japan.minute(clock.instant());
    }

    /** Operations, in the order of the figure. */
    public static List<Counted> counted(Day day) {
        return OPERATIONS.stream()
                .map(act -> new Counted(act, day.of(act).done(), day.of(act).refused()))
                .toList();
    }

    /** Reasons, the most frequent first. */
    public static List<Ended> ended(Day day) {
        return day.reasons().entrySet().stream()
                .flatMap(Traffic::ended)
                .sorted(Comparator.comparing(Ended::times).reversed())
                .limit(Limits.ROWS_SHOWN)
                .toList();
    }

    private static Stream<Ended> ended(Map.Entry<String, Long> counted) {
        Optional<Reason> known = Reason.ofCode(counted.getKey());
        return known.map(reason -> new Ended(reason, counted.getValue())).stream();
    }

    /** Times of the last hour. */
    public List<Timed> lastHour() {
        return latencies.lastHour().stream().map(Timed::of).toList();
    }

    /** Times of today. */
    public List<Timed> wholeDay() {
        return latencies.today().stream().map(Timed::of).toList();
    }
}
