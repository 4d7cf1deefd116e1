package shikaku.accounting.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.patient.PatientNumber;

/** What the pages read. */
public final class ArrivalLists {
    private final JdbcClient database;

    public ArrivalLists(JdbcClient database) {
        this.database = database;
    }

    /** The arrivals of a day, the newest first. */
    public List<ArrivalRow> ofDay(LocalDate day) {
        return database.sql("select * from arrival where day = :day order by number desc limit :most")
                .param("day", day)
                .param("most", Limits.LIST_ROWS)
                .query((row, at) -> ArrivalRows.read(row))
                .list();
    }

    /** One arrival. */
    public Optional<ArrivalRow> arrival(long number) {
        return database.sql("select * from arrival where number = :number")
                .param("number", number)
                .query((row, at) -> ArrivalRows.read(row))
                .optional();
    }

    /** A patient's results, the newest first. */
    public List<ArrivalRow> ofPatient(PatientNumber patient) {
        return database.sql("select * from arrival where patient = :patient order by number desc limit :most")
                .param("patient", patient.value())
                .param("most", Limits.HISTORY_ROWS)
                .query((row, at) -> ArrivalRows.read(row))
                .list();
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
