package shikaku.terminal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.domain.AnsweredBy;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.session.FourItems;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.Notes.Searchable;
import shikaku.terminal.store.Notes.Waiting;

/** Reads {@code unconfirmed}: as the desk's list shows it, as it is asked again, as it is searched for. */
record NoteReading(Ledger ledger, NoteSeal notes, BusinessDay day, Keeping keeping) {
    private static final String ROWS = """
            SELECT check_in, began, u.keep_until, visit, kind, state, seen, u.answered_by, u.sealed, c.reason
            FROM unconfirmed u JOIN check_in c ON c.number = check_in
            WHERE u.keep_until >= ? AND state NOT IN ('asking', 'settled') """;

    /** All but those being asked for the first time, and those settled; the oldest first. */
    List<Note> all() throws SQLException {
        return read("ORDER BY check_in", this::note);
    }

    Optional<Note> find(CheckInNumber number) throws SQLException {
        return read("AND check_in = " + number.value(), this::note).stream().findFirst();
    }

    /** Its number alone, so that one that cannot be opened is found, too. */
    Optional<CheckInNumber> waitingAfter(long number) throws SQLException {
        String waiting = "AND state = 'waiting' AND visit >= '" + askedSince() + "' ";
        List<CheckInNumber> after = numbers(waiting + "AND check_in > " + number + " ORDER BY check_in LIMIT 1");
        List<CheckInNumber> first = after.isEmpty() ? numbers(waiting + "ORDER BY check_in LIMIT 1") : after;
        return first.stream().findFirst();
    }

    private List<CheckInNumber> numbers(String which) throws SQLException {
        return read(which, row -> Optional.of(new CheckInNumber(row.getLong("check_in"))));
    }

    Optional<Waiting> waiting(CheckInNumber number) throws SQLException {
        return read("AND state = 'waiting' AND check_in = " + number.value(), this::waiting).stream()
                .findFirst();
    }

    Optional<Searchable> searchable(CheckInNumber number) throws SQLException {
        return read("AND kind = 'items' AND state = 'listed' AND check_in = " + number.value(), this::searchable)
                .stream()
                .findFirst();
    }

    private LocalDate askedSince() {
        return day.clock().today().minusDays(keeping.askAgainDays());
    }

    private <T> List<T> read(String which, Reading<T> reading) throws SQLException {
        String kept = day.keepUntil().toString();
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(connection, ROWS + which, kept);
                    ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    reading.of(rows).ifPresent(found::add);
                }
                return found;
            }
        });
    }

    private interface Reading<T> {
        Optional<T> of(ResultSet row) throws SQLException;
    }

    private Optional<Note> note(ResultSet row) throws SQLException {
        LocalDate visit = LocalDate.parse(row.getString("visit"));
        Note.Kind kind = Note.Kind.of(row.getString("kind"));
        Note.State state = Note.State.of(row.getString("state"));
        Optional<XmlMessage> noted = opened(row);
        boolean late = state == Note.State.WAITING && visit.isBefore(askedSince());
        return Optional.of(new Note(
                new CheckInNumber(row.getLong("check_in")),
                Instant.parse(row.getString("began")),
                visit,
                kind,
                late ? Note.State.LISTED : state,
                Seen.valueOf(row.getString("seen")),
                noted.filter(_ -> kind == Note.Kind.KEY)
                        .map(open -> NoteSeal.typed(open, AnsweredBy.STAFF).query()),
                noted.filter(_ -> kind == Note.Kind.ITEMS)
                        .map(XmlMessage::bodyFields)
                        .map(FourItems::from),
                late ? Optional.of(Reason.ASKED_TOO_LATE) : told(state, row),
                NoteSeal.mark(row.getString("state"), row.getBytes("sealed"))));
    }

    private static Optional<Reason> told(Note.State state, ResultSet row) throws SQLException {
        return switch (state) {
            case DIFFERS -> Optional.of(Reason.NOT_AS_ASSUMED);
            case REFUSED -> Reason.ofCode(row.getString("reason"));
            case ASKING, WAITING, LISTED, ANSWERED -> Optional.empty();
        };
    }

    /** What does not open any more cannot be asked. */
    private Optional<Waiting> waiting(ResultSet row) throws SQLException {
        Optional<XmlMessage> open = opened(row);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        AnsweredBy by = AnsweredBy.valueOf(row.getString("answered_by"));
        return Optional.of(new Waiting(
                new CheckInNumber(row.getLong("check_in")),
                LocalDate.parse(row.getString("visit")),
                Seen.valueOf(row.getString("seen")),
                NoteSeal.typed(open.get(), by)));
    }

    private Optional<Searchable> searchable(ResultSet row) throws SQLException {
        Optional<XmlMessage> open = opened(row);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Searchable(
                        new CheckInNumber(row.getLong("check_in")),
                        LocalDate.parse(row.getString("visit")),
                        Seen.valueOf(row.getString("seen")),
                        FourItems.from(open.get().bodyFields()),
                        Octets.of(row.getBytes("sealed"))));
    }

    private Optional<XmlMessage> opened(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        return sealed == null
                ? Optional.empty()
                : notes.open(
                        new CheckInNumber(row.getLong("check_in")),
                        LocalDate.parse(row.getString("keep_until")),
                        sealed);
    }
}
