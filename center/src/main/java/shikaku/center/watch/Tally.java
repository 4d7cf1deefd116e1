package shikaku.center.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.center.Limits;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;

/**
 * 件数: what the evidence says, counted while it is written, so that nobody has to read a log of a hundred million rows for a page. Bounded: of many
 * callers those heard of last are known. For many threads.
 */
public final class Tally {
    private static final float LOAD = 0.75f;
    private static final String INSURER = "insurer/";

    private final ZoneId zone;
    private final Duration ahead;
    private final DayTally day = new DayTally();
    private final Map<String, Caller> callers = new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Caller> eldest) {
            return size() > Limits.CALLERS_WATCHED;
        }
    };
    private final Map<Row, Registered> registered = new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Row, Registered> eldest) {
            return size() > Limits.REGISTRATIONS_WATCHED;
        }
    };
    private Instant since;

    private record Row(String insurer, LocalDate day) {}

    /**
     * Counts nothing yet.
     *
     * @param since from when on everything is counted, by the real time, as the evidence has it
     * @param zone in which a day begins
     * @param ahead of the real time is the business day, by which everything is counted and told
     */
    public Tally(Instant since, ZoneId zone, Duration ahead) {
        this.since = since.plus(ahead);
        this.zone = zone;
        this.ahead = ahead;
    }

    /** Counts a row of evidence. Rows of before come first, the earliest first; they put the beginning back. */
    public synchronized void add(Seen row) {
        Seen seen = row.later(ahead);
        since = seen.when().isBefore(since) ? seen.when() : since;
        ZonedDateTime when = seen.when().atZone(zone);
        day.add(seen, when);
        if (seen.who().contains("/")) {
            callers.put(seen.who(), caller(seen, when.toLocalDate()));
        }
        if (seen.act() == Act.COVERAGE_REGISTERED && seen.who().startsWith(INSURER)) {
            register(seen, when.toLocalDate());
        }
    }

    private Caller caller(Seen seen, LocalDate on) {
        return Optional.ofNullable(callers.get(seen.who()))
                .orElse(new Caller(seen.when(), on, 0, 0))
                .with(seen.when(), on, seen.outcome() == Outcome.DONE, seen.times());
    }

    /** A row without items tells of a registration in which nothing stood, or of one that could not be read. */
    private void register(Seen seen, LocalDate on) {
        boolean done = seen.outcome() == Outcome.DONE;
        String insurer = seen.who().substring(INSURER.length());
        long rejected = done ? 0 : Math.max(seen.items(), seen.times());
        var now = new Registered(insurer, on, done ? seen.items() : 0, rejected, seen.when());
        registered.merge(new Row(insurer, on), now, Registered::and);
    }

    /** From when on everything was counted. */
    public synchronized Instant since() {
        return since;
    }

    /** The counts of a day, the present one. */
    public synchronized Day day(LocalDate date) {
        return day.of(date);
    }

    /** A caller by name; empty for one that was not heard of. */
    public synchronized Optional<Caller> caller(String name) {
        return Optional.ofNullable(callers.get(name));
    }

    /** The registrations of all insurers by day, the latest first. */
    public synchronized List<Registered> registered() {
        List<Registered> all = new ArrayList<>(registered.values());
        all.sort(Comparator.comparing(Registered::day)
                .thenComparing(Registered::last)
                .reversed());
        return all;
    }
}
