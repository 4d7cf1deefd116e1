package shikaku.terminal.store;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.IdentityMethod;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.session.FourItems;
import shikaku.terminal.checkin.Answer;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Identification;
import shikaku.terminal.checkin.Typed;

/**
 * 未確認の受付: visits of which the center could not be asked, each with what staff noted, sealed. What was typed waits to be asked again; an
 * answer that comes goes to desk and accounting as any other, once, for the row that held it is settled in the same transaction.
 */
public final class Notes {
    private final Ledger ledger;
    private final Seal seal;
    private final NoteSeal notes;
    private final NoteReading reading;
    private final BusinessDay day;
    private final Runnable arrived;

    /** @param arrived told when there is something new for desk and accounting */
    public Notes(Ledger ledger, DayKeys keys, BusinessDay day, SecureRandom random, Keeping keeping, Runnable arrived) {
        this.ledger = ledger;
        this.seal = new Seal(keys, random);
        this.notes = new NoteSeal(seal);
        this.reading = new NoteReading(ledger, notes, day, keeping);
        this.day = day;
        this.arrived = arrived;
    }

    /** A key that is to be asked again, for the day of the visit. */
    public record Waiting(CheckInNumber number, LocalDate visit, Seen seen, Typed typed) {
        private Identification identification() {
            return new Identification(IdentityMethod.DOCUMENT, typed.answeredBy());
        }
    }

    /** All of them, the oldest first. */
    public List<Note> all() throws SQLException {
        return reading.all();
    }

    /** The one of this check-in. */
    public Optional<Note> find(CheckInNumber number) throws SQLException {
        return reading.find(number);
    }

    /** The first that waits after that check-in, or the first of all: whichever cannot be asked keeps no other from being. */
    public Optional<CheckInNumber> waitingAfter(long number) throws SQLException {
        return reading.waitingAfter(number);
    }

    /** What is to be asked of it; empty when it waits no more, or when what was noted does not open any more. */
    public Optional<Waiting> waiting(CheckInNumber number) throws SQLException {
        return reading.waiting(number);
    }

    /**
     * The center has answered: for desk and accounting, and on the list if it is not what the desk took it for. Where staff settled it
     * meanwhile theirs stands, and that an answer came is on record.
     */
    @Realizes(arrows = Arrow.A7, clauses = Clause.C1)
    public void answered(Waiting waiting, Answer answer) throws SQLException {
        Deed deed = StoredResults.deed(
                Deed.TERMINAL,
                waiting.number(),
                answer,
                waiting.identification(),
                waiting.typed().consents());
        if (!settle(waiting.number(), waited(waiting), waiting.seen(), waiting.identification(), answer, deed)) {
            ledger.write(Deed.refused(Deed.TERMINAL, Optional.of(waiting.number()), Reason.NOTE_ALREADY_DECIDED));
        }
    }

    /**
     * Four items for which a member of staff may search, for the day of the visit.
     *
     * @param noted as they are kept; no two notes are the same
     */
    public record Searchable(CheckInNumber number, LocalDate visit, Seen seen, FourItems items, Octets noted) {
        /** Tells this note from every other: the page that shows it says so when it is to be searched for. */
        public String mark() {
            return NoteSeal.mark(Note.State.LISTED.word(), noted.toByteArray());
        }
    }

    /** What was noted of this check-in; empty where it is something else. */
    public Optional<Searchable> searchable(CheckInNumber number) throws SQLException {
        return reading.searchable(number);
    }

    /**
     * 緊急時の検索: on record with whoever searched; who was found is for desk and accounting, who was not stays on the list. False when it is
     * no longer the same note, or is settled: then that it was searched for is on record, and nothing else.
     */
    @Realizes(
            arrows = Arrow.A7,
            clauses = {Clause.C1, Clause.C17})
    public boolean searched(Searchable noted, Answer answer, String staff) throws SQLException {
        var how = new Identification(IdentityMethod.DOCUMENT, AnsweredBy.STAFF);
        Deed deed = new Deed(
                Act.EMERGENCY_SEARCHED,
                staff,
                Optional.of(noted.number()),
                new Deed.How(Optional.of(how.method()), Optional.of(how.answeredBy())),
                Optional.of(Consents.NONE),
                Outcome.DONE,
                "validity " + answer.eligibility().code().orElse("-") + " receipt "
                        + answer.receipt().text() + " at " + day.clock().instant(),
                answer.note());
        boolean found = answer.eligibility().disclosed().isPresent();
        if (found && settle(noted.number(), listed(noted), noted.seen(), how, answer, deed)) {
            return true;
        }
        ledger.write(deed);
        return !found && isStill(noted);
    }

    private boolean isStill(Searchable noted) throws SQLException {
        return searchable(noted.number())
                .filter(now -> now.noted().equals(noted.noted()))
                .isPresent();
    }

    /** Brings a note into that state, if it is still the one that was asked about. */
    private interface Settling {
        boolean into(Note.State after, Connection connection) throws SQLException;
    }

    private static Settling waited(Waiting waiting) {
        return (after, connection) -> UnconfirmedRows.become(connection, waiting.number(), Note.State.WAITING, after);
    }

    private static Settling listed(Searchable noted) {
        return (after, connection) -> UnconfirmedRows.found(connection, noted.number(), noted.noted(), after);
    }

    private boolean settle(
            CheckInNumber number, Settling settling, Seen seen, Identification how, Answer answer, Deed deed)
            throws SQLException {
        LocalDate until = day.keepUntil();
        byte[] sealed = sealed(number, until, answer);
        boolean differs = seen.tookForValid() && !isValid(answer.eligibility());
        return change(deed, until, connection -> {
            if (!settling.into(differs ? Note.State.DIFFERS : Note.State.ANSWERED, connection)) {
                return false;
            }
            CheckInRows.hold(connection, number, Optional.of(Words.UNAVAILABLE), until, how, answer, sealed);
            return true;
        });
    }

    /** The center will not answer it, however often it is asked; or it cannot be asked, or its answer not be kept. */
    public void refused(CheckInNumber number, Reason reason) throws SQLException {
        Deed deed = new Deed(
                Act.NOTE_KEPT,
                Deed.TERMINAL,
                Optional.of(number),
                Deed.How.UNKNOWN,
                Optional.empty(),
                Outcome.REFUSED,
                "refused",
                Optional.of(reason));
        ledger.write(deed, connection -> {
            if (UnconfirmedRows.become(connection, number, Note.State.WAITING, Note.State.REFUSED)) {
                CheckInRows.run(
                        connection,
                        "UPDATE check_in SET reason = ? WHERE number = ? AND outcome = 'unavailable'",
                        reason.code(),
                        number.value());
            }
        });
        arrived.run();
    }

    /**
     * Staff noted 記号・番号 from a screen or a paper, or mended it after an answer that was not as assumed: it will be asked for the day of the
     * visit, and its answer is another one for accounting. False when nothing may be noted of that visit any more, or it is no longer
     * the note that their page showed.
     *
     * @param shown mark of that note
     * @throws shikaku.message.MalformedMessage when something was typed that no message can carry
     */
    public boolean key(CheckInNumber number, String shown, Typed typed, Seen seen, String staff) throws SQLException {
        LocalDate until = day.keepUntil();
        byte[] sealed = notes.seal(number, until, NoteSeal.written(typed));
        var noted = new UnconfirmedRows.Noted(Note.Kind.KEY, Note.State.WAITING, seen, typed.answeredBy(), sealed);
        return change(
                kept(number, staff, "key noted"),
                until,
                connection -> UnconfirmedRows.note(connection, number, shown, noted));
    }

    /** Staff noted 氏名・性別・生年月日・住所, for the emergency search or the next visit. False and throws as above. */
    public boolean items(CheckInNumber number, String shown, FourItems items, Seen seen, String staff)
            throws SQLException {
        LocalDate until = day.keepUntil();
        byte[] sealed = notes.seal(number, until, NoteSeal.written(items.toElements()));
        var noted = new UnconfirmedRows.Noted(Note.Kind.ITEMS, Note.State.LISTED, seen, AnsweredBy.STAFF, sealed);
        return change(
                kept(number, staff, "four items noted"),
                until,
                connection -> UnconfirmedRows.note(connection, number, shown, noted));
    }

    /**
     * A visit of somebody with neither card nor numbers: begun and noted at once, for the emergency search or the next visit. No name in the
     * evidence, and no number either: that is known only once it is written.
     *
     * @throws shikaku.message.MalformedMessage when something was typed that no message can carry
     */
    @Realizes(clauses = {Clause.C1, Clause.C17})
    public CheckInNumber visit(FourItems items, Seen seen, String staff) throws SQLException {
        Octets written = NoteSeal.written(items.toElements());
        long[] number = new long[1];
        Deed begun = Deed.done(Act.CHECK_IN_BEGUN, staff, Optional.empty(), "four items noted");
        ledger.write(begun, connection -> {
            LocalDate until = day.keepUntil();
            number[0] = CheckInRows.begin(connection, until, day.clock().instant(), Optional.empty());
            CheckInNumber visit = new CheckInNumber(number[0]);
            CheckInRows.ended(connection, visit, Words.UNAVAILABLE, Optional.empty());
            byte[] sealed = notes.seal(visit, until, written);
            var noted = new UnconfirmedRows.Noted(Note.Kind.ITEMS, Note.State.LISTED, seen, AnsweredBy.STAFF, sealed);
            UnconfirmedRows.begin(connection, visit, until, day.clock().today(), noted);
        });
        arrived.run();
        return new CheckInNumber(number[0]);
    }

    /** Staff have seen to it; accounting hears of a visit without an answer all the same ({@link VisitsWithoutAnswer}). False when it is not on the list. */
    public boolean settled(CheckInNumber number, String staff) throws SQLException {
        return change(
                kept(number, staff, "settled"),
                day.keepUntil(),
                connection -> UnconfirmedRows.settled(connection, number));
    }

    private static Deed kept(CheckInNumber number, String staff, String word) {
        return Deed.done(Act.NOTE_KEPT, staff, Optional.of(number), word);
    }

    /** All or nothing; false when the note is no longer in a state that allows it. */
    private boolean change(Deed deed, LocalDate until, Ledger.Attempt work) throws SQLException {
        boolean changed = ledger.writeIf(deed, connection -> {
            if (!day.keepUntil().equals(until)) {
                throw new SQLException("the day closed meanwhile");
            }
            return work.in(connection);
        });
        if (changed) {
            arrived.run();
        }
        return changed;
    }

    private byte[] sealed(CheckInNumber number, LocalDate until, Answer answer) throws SQLException {
        try {
            return seal.close(number, until, answer.message());
        } catch (IOException unwritable) {
            throw new SQLException("the day's key cannot be made", unwritable);
        }
    }

    private static boolean isValid(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Valid _, Eligibility.ValidUnregistered _ -> true;
            case Eligibility.Invalid _,
                    Eligibility.InvalidNewerExists _,
                    Eligibility.NotFound _,
                    Eligibility.Multiple _,
                    Eligibility.Blocked _ -> false;
        };
    }
}
