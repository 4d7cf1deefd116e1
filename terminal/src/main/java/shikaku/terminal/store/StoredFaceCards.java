package shikaku.terminal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.FaceCards;
import shikaku.terminal.checkin.Identification;

/** 顔認証の試行 in the store: a count and a switch for each card that was tried, under its {@linkplain CardMarks mark}; until tomorrow's close also which check-in it was. */
public final class StoredFaceCards implements FaceCards {
    private static final Standing UNKNOWN = new Standing(true, true);

    private static final String FAILED = """
            INSERT INTO face_card (mark, failures) VALUES (?, 1)
            ON CONFLICT (mark) DO UPDATE SET failures = failures + 1""";

    private static final String TASKS_OFF = """
            INSERT INTO face_card (mark, tasks_off) VALUES (?, 1) ON CONFLICT (mark) DO UPDATE SET tasks_off = 1""";

    private static final String COUNT_ANEW = "UPDATE face_card SET failures = 0 WHERE mark = ?";

    private static final String WHICH_CARD = "UPDATE check_in SET card = ? WHERE number = ?";

    private final Ledger ledger;
    private final CardMarks marks;
    private volatile Optional<Placed> placed = Optional.empty();

    public StoredFaceCards(Ledger ledger, CardMarks marks) {
        this.ledger = ledger;
        this.marks = marks;
    }

    /** The card that lies at the kiosk, before anything was said of its face: remembered here alone, and until the next one. */
    private record Placed(CheckInNumber number, Octets mark) {}

    @Override
    public Standing of(CheckInNumber number, Octets card) throws CheckInEnded {
        try {
            Octets mark = marks.of(card);
            placed = Optional.of(new Placed(number, mark));
            return standing(mark);
        } catch (SQLException unreadable) {
            throw new CheckInEnded(Reason.EVIDENCE_UNAVAILABLE);
        }
    }

    @Override
    @Realizes(clauses = Clause.C17)
    public Standing said(CheckInNumber number, Octets card, ReaderAnswer answer) throws CheckInEnded {
        Octets mark = marks.of(card);
        try {
            ledger.write(FaceDeed.of(number, answer), connection -> {
                CheckInRows.run(connection, WHICH_CARD, mark.toByteArray(), number.value());
                if (FaceDeed.counts(answer)) {
                    CheckInRows.run(connection, FAILED, (Object) mark.toByteArray());
                }
            });
            return standing(mark);
        } catch (SQLException unwritten) {
            throw new CheckInEnded(Reason.EVIDENCE_UNAVAILABLE);
        }
    }

    @Override
    public void proven(CheckInNumber number, Octets certificate) throws CheckInEnded {
        byte[] mark = marks.ofCertificate(certificate).toByteArray();
        try {
            ledger.write(FaceDeed.proven(number), connection -> CheckInRows.run(connection, COUNT_ANEW, (Object) mark));
        } catch (SQLException unwritten) {
            throw new CheckInEnded(Reason.EVIDENCE_UNAVAILABLE);
        }
    }

    @Override
    public void contradicted(CheckInNumber number, Identification how, Octets certificate) throws CheckInEnded {
        byte[] mark = marks.ofCertificate(certificate).toByteArray();
        try {
            ledger.write(
                    FaceDeed.contradicted(number, how),
                    connection -> CheckInRows.run(connection, FAILED, (Object) mark));
        } catch (SQLException unwritten) {
            throw new CheckInEnded(Reason.EVIDENCE_UNAVAILABLE);
        }
    }

    /** How the card of today's check-in stands; empty where nobody had to know which card it was. */
    public Optional<Standing> of(CheckInNumber number) throws SQLException {
        Optional<Octets> mark = mark(number);
        return mark.isEmpty() ? Optional.empty() : Optional.of(standing(mark.get()));
    }

    /** From now on its holder is never asked to turn the head or blink. False when there is no such card. */
    public boolean switchTasksOff(CheckInNumber number, String staff) throws SQLException {
        return change(number, staff, "face tasks off", TASKS_OFF);
    }

    /** Its face may be tried again, for this reason; where it may anyway nothing changes, or failures would be forgiven before anybody looked at them. */
    public Opening open(CheckInNumber number, String administrator, ReopeningReason why) throws SQLException {
        Optional<Standing> standing = of(number);
        if (standing.isEmpty()) {
            return Opening.NO_SUCH_CARD;
        }
        if (standing.get().open()) {
            ledger.write(Deed.refused(administrator, Optional.of(number), Reason.FACE_NOT_CLOSED));
            return Opening.NOT_CLOSED;
        }
        change(number, administrator, "face opened again: " + why.word(), COUNT_ANEW);
        return Opening.DONE;
    }

    /** What came of {@link #open}. */
    public enum Opening {
        /** From now on. */
        DONE,
        /** Nothing was changed. */
        NOT_CLOSED,
        /** Its face was not tried, or that check-in is not of today. */
        NO_SUCH_CARD
    }

    private boolean change(CheckInNumber number, String who, String word, String sentence) throws SQLException {
        Optional<Octets> mark = mark(number);
        if (mark.isPresent()) {
            byte[] bytes = mark.get().toByteArray();
            ledger.write(Deed.done(Act.PATIENT_CHANGED, who, Optional.of(number), word), connection -> {
                CheckInRows.run(connection, WHICH_CARD, bytes, number.value());
                CheckInRows.run(connection, sentence, (Object) bytes);
            });
        }
        return mark.isPresent();
    }

    private Optional<Octets> mark(CheckInNumber number) throws SQLException {
        Optional<Octets> atTheKiosk =
                placed.filter(one -> one.number().equals(number)).map(Placed::mark);
        return atTheKiosk.isPresent() ? atTheKiosk : written(number);
    }

    private Optional<Octets> written(CheckInNumber number) throws SQLException {
        return ledger.read(connection -> {
            try (PreparedStatement query = CheckInRows.prepare(
                            connection, "SELECT card FROM check_in WHERE number = ?", number.value());
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getBytes(1)).map(Octets::of) : Optional.empty();
            }
        });
    }

    private Standing standing(Octets mark) throws SQLException {
        return ledger.read(connection -> {
            try (PreparedStatement query = CheckInRows.prepare(
                            connection, "SELECT failures, tasks_off FROM face_card WHERE mark = ?", (Object)
                                    mark.toByteArray());
                    ResultSet row = query.executeQuery()) {
                return row.next() ? new Standing(row.getInt(1) < Limits.FACE_FAILURES, row.getInt(2) == 0) : UNKNOWN;
            }
        });
    }
}
