package shikaku.accounting.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.patient.PatientNumber;
import shikaku.message.words.CertificateWords;

/** What the pages read. */
public final class ArrivalLists {
    private static final String UNDECIDED = "select number, as_of, fetched_at" + FirstOf.ALL
            + "from arrival where patient is null and refused is null and replaced_by is null and not no_visit and ";

    private final JdbcClient database;
    private final HeldCertificates certificates;

    public ArrivalLists(JdbcClient database) {
        this(database, HeldCertificates::in);
    }

    /** @param reading of a document's certificates */
    ArrivalLists(JdbcClient database, Function<byte[], List<CertificateWords>> reading) {
        this.database = database;
        this.certificates = new HeldCertificates(database, reading);
    }

    /** How many arrivals a day has, listed or not. */
    public int countOfDay(LocalDate day) {
        return database.sql("select count(*) from arrival where day = :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** The arrivals of a day, the newest first; at most {@link Limits#LIST_ROWS} of them. */
    public List<ArrivalRow> ofDay(LocalDate day) {
        return rows(arrivals("where day = :day order by number desc limit :most")
                .param("day", day)
                .param("most", Limits.LIST_ROWS));
    }

    /** One arrival. */
    public Optional<ArrivalRow> arrival(long number) {
        return rows(arrivals("where number = :number").param("number", number)).stream()
                .findFirst();
    }

    /** Those of the days before one of which nobody has said yet whose they are, the oldest first. */
    public FirstOf<Undecided> undecidedBefore(LocalDate day) {
        return undecided(database.sql(UNDECIDED + "as_of < :before order by as_of, number limit :most")
                .param("before", day));
    }

    /** Those of a month, the oldest first. */
    public FirstOf<Undecided> undecidedIn(YearMonth month) {
        return undecided(
                database.sql(UNDECIDED + "as_of >= :first and as_of < :next order by as_of, number limit :most")
                        .param("first", month.atDay(1))
                        .param("next", month.plusMonths(1).atDay(1)));
    }

    private static FirstOf<Undecided> undecided(JdbcClient.StatementSpec which) {
        return FirstOf.listed(
                which,
                (row, at) -> new Undecided(
                        row.getLong("number"), row.getObject("as_of", LocalDate.class), ArrivalRows.fetchedAt(row)));
    }

    /**
     * 患者の決まっていない取込: somebody's visit, of which a clerk is to say whose.
     *
     * @param number of the arrival, which says nothing
     * @param day 資格確認日
     * @param fetchedAt when it was taken in, by which reception may remember it
     */
    public record Undecided(long number, LocalDate day, LocalDateTime fetchedAt) {}

    /** A patient's results, the newest first. */
    public List<ArrivalRow> ofPatient(PatientNumber patient) {
        return rows(arrivals("where patient = :patient order by number desc limit :most")
                .param("patient", patient.value())
                .param("most", Limits.HISTORY_ROWS));
    }

    private JdbcClient.StatementSpec arrivals(String which) {
        return database.sql("select " + ArrivalRows.COLUMNS + " from arrival " + which);
    }

    private List<ArrivalRow> rows(JdbcClient.StatementSpec arrivals) {
        return certificates.beside(
                arrivals.query((row, at) -> ArrivalRows.read(row)).list());
    }

    /** How ⑨ of a patient stands, if one was ever due. */
    public Optional<RegistrationState> registration(PatientNumber patient) {
        return database.sql("select state from registration where patient = :patient")
                .param("patient", patient.value())
                .query((row, at) -> RegistrationState.valueOf(row.getString("state")))
                .optional();
    }

    /** 照会番号登録の状況. */
    public enum RegistrationState {
        WAITING,
        DONE,
        /** Until the patient's next visit. */
        GIVEN_UP
    }
}
