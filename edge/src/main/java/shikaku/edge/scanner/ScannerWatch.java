package shikaku.edge.scanner;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/**
 * 見張り: whether the machine's scanner answers with signatures that are fresh and says what it could not look through, and since when not. Asks when it is told to, and tells
 * whoever listens each time. For many threads.
 */
@Realizes(clauses = Clause.C15)
public final class ScannerWatch {
    private final Optional<Scanner> scanner;
    private final Duration freshFor;
    private final Optional<Duration> grace;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State state;
    /** The one that told what it gave up when it was tried: after a silence, or with new signatures, it may have been set up anew. */
    private Optional<ScannerVersion> telling = Optional.empty();

    /** Where the configuration knows no scanner: that is trouble, too, and for ever. */
    public static ScannerWatch ofNone(InstantSource clock) {
        return new ScannerWatch(Optional.empty(), Duration.ZERO, Optional.empty(), clock);
    }

    /** @param clock the real one: signatures are as old as they are, whatever day the business has */
    public static ScannerWatch of(Scanner scanner, ScannerSettings settings, InstantSource clock) {
        return new ScannerWatch(Optional.of(scanner), settings.freshFor(), settings.patience(), clock);
    }

    private ScannerWatch(Optional<Scanner> scanner, Duration freshFor, Optional<Duration> grace, InstantSource clock) {
        this.scanner = scanner;
        this.freshFor = freshFor;
        this.grace = grace;
        this.clock = clock;
        this.state = new State(
                Optional.empty(),
                Optional.empty(),
                scanner.isPresent() ? Optional.empty() : Optional.of(Reason.SCANNER_NOT_CONFIGURED),
                clock.instant());
    }

    /**
     * What is known.
     *
     * @param dated of the signatures that it has loaded
     * @param age of those
     * @param trouble why it is not relied on; empty while it is, and before it was asked for the first time
     * @param since when it has been as it is, whatever the trouble is
     */
    public record State(Optional<Instant> dated, Optional<Duration> age, Optional<Reason> trouble, Instant since) {}

    /** As the last question found it. */
    public State state() {
        return state;
    }

    /** Is told after each question. */
    public void whenAsked(Runnable listener) {
        listeners.add(listener);
    }

    /** Asks once. */
    public synchronized void ask() {
        scanner.ifPresent(asked -> state = next(asked));
        listeners.forEach(Runnable::run);
    }

    /** 受入れの停止: whether nobody has scanned, or only with old signatures, for longer than is borne. */
    public boolean isOver(Instant now) {
        State seen = state;
        return seen.trouble().isPresent()
                && grace.filter(borne -> Duration.between(seen.since(), now).compareTo(borne) >= 0)
                        .isPresent();
    }

    private State next(Scanner asked) {
        Instant now = clock.instant();
        try {
            ScannerVersion version = asked.version();
            Optional<Instant> dated = version.dated().filter(date -> date.isBefore(now.plus(Limits.AHEAD)));
            Optional<Duration> age = dated.map(date -> Duration.between(date, now));
            return state(dated, age, trouble(tells(asked, version), age), now);
        } catch (IOException silent) {
            telling = Optional.empty();
            return state(Optional.empty(), Optional.empty(), Optional.of(Reason.SCANNER_SILENT), now);
        }
    }

    private boolean tells(Scanner asked, ScannerVersion version) throws IOException {
        if (telling.filter(version::equals).isEmpty()) {
            telling = asked.tellsWhatItGaveUp() ? Optional.of(version) : Optional.empty();
        }
        return telling.isPresent();
    }

    private Optional<Reason> trouble(boolean tells, Optional<Duration> age) {
        if (!tells) {
            return Optional.of(Reason.SCANNER_HIDES_LIMITS);
        }
        return Optional.of(Reason.SIGNATURES_STALE).filter(_ -> isStale(age));
    }

    private State state(Optional<Instant> dated, Optional<Duration> age, Optional<Reason> trouble, Instant now) {
        boolean same = trouble.isPresent() == state.trouble().isPresent();
        return new State(dated, age, trouble, same ? state.since() : now);
    }

    private boolean isStale(Optional<Duration> age) {
        return age.filter(old -> old.compareTo(freshFor) <= 0).isEmpty();
    }
}
