package shikaku.terminal.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;

/**
 * 締めと消去: at the start, and whenever a day has closed, what belongs to closed days goes: first the key, then the rows, then their traces.
 *
 * <p>Somebody who stands at the kiosk at that moment is not sent away. The close takes all that is over and leaves a check-in under way
 * alone; when its answer comes, it comes after the close, so it is kept like everything that does, until the next one, and desk and
 * accounting see it as any other. After {@link Limits#CLOSE_PATIENCE} the patient is asked no further and the check-in ends as Abandoned;
 * one that is still not over after {@link Limits#CLOSE_LAST} is written down as that, and whatever might come of it is not kept.
 *
 * <p>What is owed because the center was out of reach does not go: {@link CarryOver}.
 */
public final class DayClose {
    private final TerminalDatabase database;
    private final DayKeys keys;
    private final BusinessDay day;
    private final CarryOver owed;
    private final BiConsumer<CheckInNumber, Reason> leave;

    /**
     * @param owed takes what is still owed into the next day
     * @param leave ends what the patient of that check-in is being asked, if they are still there
     */
    public DayClose(
            TerminalDatabase database,
            DayKeys keys,
            BusinessDay day,
            CarryOver owed,
            BiConsumer<CheckInNumber, Reason> leave) {
        this.database = database;
        this.keys = keys;
        this.day = day;
        this.owed = owed;
        this.leave = leave;
    }

    /** After a start: what was under way then was not answered, and nothing half-done stays. */
    public void afterStart() throws SQLException {
        database.write(Deed.done(Act.PROGRAM_STARTED, Deed.TERMINAL, Optional.empty(), "started"), connection -> {
            UnconfirmedRows.settle(connection);
            CheckInRows.settle(connection, Words.UNAVAILABLE, Reason.INTERNAL_FAULT);
        });
    }

    /** At the end of the program, when nothing else will be done. */
    public void beforeStop() throws SQLException {
        database.write(Deed.done(Act.PROGRAM_STOPPED, Deed.TERMINAL, Optional.empty(), "stopped"));
    }

    /** Closing could not be done and will be tried again. */
    public void failed() throws SQLException {
        database.write(new Deed(
                Act.DELETED,
                Deed.TERMINAL,
                Optional.empty(),
                Deed.How.UNKNOWN,
                Optional.empty(),
                Outcome.FAILED,
                "the close of the day is tried again",
                Optional.of(Reason.INTERNAL_FAULT)));
    }

    /**
     * Erases of every day that has closed what is over. Returns those days.
     *
     * @throws IOException when a key could not be destroyed; all else was done, as far as it can be
     */
    @Realizes(clauses = Clause.C17)
    public List<LocalDate> closePast() throws SQLException, IOException {
        LocalDate kept = day.keepUntil();
        endLate(kept);
        // Before any key goes.
        owed.into(kept);
        List<LocalDate> rows = database.read(connection -> CheckInRows.daysBefore(connection, kept));
        List<LocalDate> past = Stream.concat(rows.stream(), keys.daysBefore(kept).stream())
                .distinct()
                .toList();
        Optional<IOException> resisted = destroy(past);
        if (!past.isEmpty()) {
            erase(kept);
            database.squeeze();
        }
        if (resisted.isPresent()) {
            throw resisted.get();
        }
        return past;
    }

    /** One key that resists does not save the others. */
    private Optional<IOException> destroy(List<LocalDate> past) {
        Optional<IOException> resisted = Optional.empty();
        for (LocalDate closed : past) {
            try {
                keys.destroy(closed);
            } catch (IOException resists) {
                resisted = Optional.of(resists);
            }
        }
        return resisted;
    }

    private void endLate(LocalDate kept) throws SQLException {
        Map<CheckInNumber, LocalDate> late = database.read(connection -> CheckInRows.underWayBefore(connection, kept));
        for (var one : late.entrySet()) {
            Duration closed = day.closedFor(one.getValue());
            if (closed.compareTo(Limits.CLOSE_LAST) >= 0) {
                abandon(one.getKey());
            } else if (closed.compareTo(Limits.CLOSE_PATIENCE) >= 0) {
                leave.accept(one.getKey(), Reason.WAITED_TOO_LONG);
            }
        }
    }

    private void abandon(CheckInNumber number) throws SQLException {
        CheckInOutcome outcome = CheckInOutcome.because(Reason.WAITED_TOO_LONG);
        database.write(
                Deed.ended(Deed.TERMINAL, number, outcome),
                connection -> CheckInRows.ended(connection, number, Words.of(outcome), outcome.reason()));
    }

    /** How much went, and how much of it accounting never fetched, is evidence; should that change meanwhile, nothing goes yet. */
    private void erase(LocalDate kept) throws SQLException {
        Erasure told = database.read(connection -> Erasure.before(connection, kept));
        database.write(Deed.done(Act.DELETED, Deed.TERMINAL, Optional.empty(), told.text()), connection -> {
            if (!Erasure.before(connection, kept).equals(told)) {
                throw new SQLException("not what the evidence says");
            }
            CheckInRows.eraseBefore(connection, kept);
            InAdvance.eraseBefore(connection, kept);
        });
    }
}
