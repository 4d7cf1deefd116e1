package shikaku.terminal.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.message.Reason;

/** 締めと消去: at the start, and whenever a day has closed, what belongs to closed days goes: first the key, then the rows, then their traces. */
public final class DayClose {
    private final TerminalDatabase database;
    private final DayKeys keys;
    private final BusinessDay day;

    public DayClose(TerminalDatabase database, DayKeys keys, BusinessDay day) {
        this.database = database;
        this.keys = keys;
        this.day = day;
    }

    /** After a start: what was under way then was not answered, and nothing half-done stays. */
    public void afterStart() throws SQLException, IOException {
        database.write(
                Deed.done(Act.PROGRAM_STARTED, Deed.TERMINAL, Optional.empty(), "started"),
                connection -> CheckInRows.settle(connection, "unavailable", Reason.INTERNAL_FAULT));
        closePast();
    }

    /** At the end of the program, when nothing else will be done. */
    public void beforeStop() throws SQLException {
        database.write(Deed.done(Act.PROGRAM_STOPPED, Deed.TERMINAL, Optional.empty(), "stopped"));
    }

    /** Erases every day that has closed. Returns those days. */
    @Realizes(clauses = Clause.C17)
    public List<LocalDate> closePast() throws SQLException, IOException {
        LocalDate kept = day.keepUntil();
        List<LocalDate> rows = database.read(connection -> CheckInRows.daysBefore(connection, kept));
        List<LocalDate> past = Stream.concat(rows.stream(), keys.daysBefore(kept).stream())
                .distinct()
                .toList();
        for (LocalDate closed : past) {
            keys.destroy(closed);
        }
        if (!past.isEmpty()) {
            erase(kept);
            database.squeeze();
        }
        return past;
    }

    /** How much went, and how much of it accounting never fetched, is evidence; should that change meanwhile, nothing goes yet. */
    private void erase(LocalDate kept) throws SQLException {
        Erasure told = database.read(connection -> Erasure.before(connection, kept));
        database.write(Deed.done(Act.DELETED, Deed.TERMINAL, Optional.empty(), told.text()), connection -> {
            if (!Erasure.before(connection, kept).equals(told)) {
                throw new SQLException("not what the evidence says");
            }
            CheckInRows.eraseBefore(connection, kept);
        });
    }
}
