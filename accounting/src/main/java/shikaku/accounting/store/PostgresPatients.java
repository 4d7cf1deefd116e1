package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.ChartItem;
import shikaku.accounting.chart.Kept;
import shikaku.accounting.intake.Filing;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.PersonName;
import shikaku.domain.Sex;

/** 患者台帳 in PostgreSQL. */
public final class PostgresPatients implements PatientFile {
    private final JdbcClient database;

    public PostgresPatients(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Patient> find(PatientNumber number) {
        return database.sql("select * from patient where number = :number")
                .param("number", number.value())
                .query((row, at) -> patient(row))
                .optional();
    }

    @Override
    public List<Patient> bornOn(LocalDate birthdate) {
        return database.sql("select * from patient where birthdate = :birthdate order by number")
                .param("birthdate", birthdate)
                .query((row, at) -> patient(row))
                .list();
    }

    /** A number that no patient has had. */
    public PatientNumber nextNumber() {
        return new PatientNumber(database.sql("select nextval('patient_number')")
                .query(Long.class)
                .single());
    }

    @Override
    public Chart rest(PatientNumber number) {
        Map<ChartItem, String> values = new EnumMap<>(ChartItem.class);
        database.sql("select item, value from chart_item where patient = :patient")
                .param("patient", number.value())
                .query(row -> {
                    values.put(ChartItem.valueOf(row.getString("item")), row.getString("value"));
                });
        return new Chart(values);
    }

    @Override
    public List<Kept> kept(PatientNumber number) {
        return database.sql("""
                        select chart_kept.*, clerk, decided_at
                        from chart_kept join chart_decision on chart_decision.number = chart_kept.decision
                        where patient = :patient and undone_by is null and withdrawn_by is null order by decision desc""")
                .param("patient", number.value())
                .query((row, at) -> ChartRows.kept(row))
                .list();
    }

    @Override
    public Optional<InsuredCardKey> registered(PatientNumber number) {
        return database.sql("select insurer, symbol, insured_number, branch from registration where patient = :patient")
                .param("patient", number.value())
                .query((row, at) -> KeyColumns.from(row))
                .optional()
                .flatMap(Function.identity());
    }

    /** Writes what a filing changes, in the caller's transaction: a chart that is begun is written whole, and no other changes. */
    static void put(JdbcClient together, Filing filing) {
        switch (filing) {
            case Filing.WithNewPatient(Patient patient, Chart chart) -> put(together, patient, chart);
            case Filing.WithPatient _, Filing.WithClerk _, Filing.WithNobody _ -> {}
        }
    }

    /** Writes a whole chart, in the caller's transaction. */
    static void put(JdbcClient together, Patient patient, Chart chart) {
        put(together, patient);
        together.sql("delete from chart_item where patient = :patient")
                .param("patient", patient.number().value())
                .update();
        chart.withoutPerson()
                .values()
                .forEach((item, value) -> together.sql(
                                "insert into chart_item (patient, item, value) values (:patient, :item, :value)")
                        .param("patient", patient.number().value())
                        .param("item", item.name())
                        .param("value", value)
                        .update());
    }

    /** Writes who the patient is, new or not, in the caller's transaction. */
    static void put(JdbcClient together, Patient patient) {
        together.sql("""
                        insert into patient (number, name, kana, other_name, other_kana, sex, birthdate,
                            insurer, symbol, insured_number, branch)
                        values (:number, :name, :kana, :other, :other_kana, :sex, :birthdate,
                            :insurer, :symbol, :insured_number, :branch)
                        on conflict (number) do update set
                            name = excluded.name, kana = excluded.kana,
                            other_name = excluded.other_name, other_kana = excluded.other_kana,
                            sex = excluded.sex, birthdate = excluded.birthdate,
                            insurer = excluded.insurer, symbol = excluded.symbol,
                            insured_number = excluded.insured_number, branch = excluded.branch""")
                .param("number", patient.number().value())
                .param("name", patient.names().name())
                .param("kana", patient.names().kana().orElse(null))
                .param("other", patient.names().other().orElse(null))
                .param("other_kana", patient.names().otherKana().orElse(null))
                .param("sex", patient.sex().name())
                .param("birthdate", patient.birthdate())
                .params(KeyColumns.of(patient.insured()))
                .update();
    }

    static Patient patient(ResultSet row) throws SQLException {
        PersonName names = new PersonName(
                row.getString("name"),
                Optional.ofNullable(row.getString("kana")),
                Optional.ofNullable(row.getString("other_name")),
                Optional.ofNullable(row.getString("other_kana")));
        return new Patient(
                new PatientNumber(row.getLong("number")),
                names,
                Sex.valueOf(row.getString("sex")),
                row.getObject("birthdate", LocalDate.class),
                KeyColumns.from(row));
    }
}
