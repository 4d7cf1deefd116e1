package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.subsidy.HeldSubsidy;
import shikaku.accounting.subsidy.Scheme;
import shikaku.accounting.subsidy.Subsidies;
import shikaku.accounting.subsidy.Subsidy;
import shikaku.domain.BeneficiaryNumber;
import shikaku.domain.PublicExpenseNumber;
import shikaku.domain.Share;
import shikaku.evidence.EvidenceNotKept;

/** 受給者証 in PostgreSQL. Nothing is removed: what was entered by mistake is withdrawn, by whom stands beside it. */
public final class PostgresSubsidies {
    /** All that evidence says of one: the scheme tells of poverty or of an illness, and evidence is never changed again. */
    private static final List<String> ITEM = List.of("subsidy certificate");

    private final JdbcClient database;
    private final Operations operations;

    public PostgresSubsidies(JdbcClient database, Operations operations) {
        this.database = database;
        this.operations = operations;
    }

    /** Those of a patient, in the order of their priority. */
    public List<HeldSubsidy> of(PatientNumber patient) {
        return held(database, List.of(patient.value()));
    }

    /** Those of several patients; nobody without any stands in it. */
    public Map<PatientNumber, Subsidies> of(Collection<PatientNumber> patients) {
        return patients.isEmpty()
                ? Map.of()
                : held(database, patients.stream().map(PatientNumber::value).toList()).stream()
                        .collect(Collectors.groupingBy(
                                HeldSubsidy::patient,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(HeldSubsidy::subsidy, Collectors.toList()),
                                        Subsidies::new)));
    }

    /** Keeps one, with its row of evidence. False, and nothing is kept, when another has its priority in the same period. */
    public boolean enter(PatientNumber patient, Subsidy subsidy, String clerk) {
        return done(() -> operations.patientChanged(clerk, "subsidy entered", patient, ITEM, together -> {
            lock(together, patient);
            if (held(together, List.of(patient.value())).stream()
                    .anyMatch(other -> other.subsidy().collides(subsidy))) {
                throw new DecidedMeanwhile();
            }
            insert(together, patient, subsidy, clerk);
        }));
    }

    /** Withdraws one, with its row of evidence. False when the patient has no such one. */
    public boolean withdraw(PatientNumber patient, long number, String clerk) {
        return done(() ->
                operations.patientChanged(clerk, "subsidy/" + number + " withdrawn", patient, ITEM, together -> {
                    int withdrawn = together.sql("""
                                    update subsidy set withdrawn_by = :clerk, withdrawn_at = now()
                                    where number = :number and patient = :patient and withdrawn_by is null""")
                            .param("clerk", clerk)
                            .param("number", number)
                            .param("patient", patient.value())
                            .update();
                    if (withdrawn != 1) {
                        throw new DecidedMeanwhile();
                    }
                }));
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (EvidenceNotKept.WorkFailed failed) {
            if (failed.getCause() instanceof DecidedMeanwhile) {
                return false;
            }
            throw failed;
        }
    }

    private static void lock(JdbcClient together, PatientNumber patient) {
        together.sql("select number from patient where number = :patient for update")
                .param("patient", patient.value())
                .query(Long.class)
                .single();
    }

    private static void insert(JdbcClient together, PatientNumber patient, Subsidy subsidy, String clerk) {
        together.sql("""
                        insert into subsidy (patient, scheme, payer, beneficiary, valid_from, valid_to, priority,
                            share, monthly_limit_yen, entered_by)
                        values (:patient, :scheme, :payer, :beneficiary, :from, :to, :priority, :share, :limit, :clerk)""")
                .param("patient", patient.value())
                .param("scheme", subsidy.scheme().name())
                .param("payer", subsidy.payer().digits())
                .param("beneficiary", subsidy.beneficiary().text())
                .param("from", subsidy.from())
                .param("to", subsidy.to())
                .param("priority", subsidy.priority())
                .param("share", subsidy.share().map(Share::percent).orElse(null))
                .param("limit", subsidy.monthlyLimitYen().orElse(null))
                .param("clerk", clerk)
                .update();
    }

    private static List<HeldSubsidy> held(JdbcClient database, List<Long> patients) {
        return database.sql("""
                        select * from subsidy where patient in (:patients) and withdrawn_by is null
                        order by patient, priority, valid_to""")
                .param("patients", patients)
                .query((row, at) -> held(row))
                .list();
    }

    private static HeldSubsidy held(ResultSet row) throws SQLException {
        return new HeldSubsidy(
                row.getLong("number"),
                new PatientNumber(row.getLong("patient")),
                new Subsidy(
                        Scheme.valueOf(row.getString("scheme")),
                        new PublicExpenseNumber(row.getString("payer")),
                        new BeneficiaryNumber(row.getString("beneficiary")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getInt("priority"),
                        Optional.ofNullable(row.getObject("share", Integer.class))
                                .map(Share::new),
                        Optional.ofNullable(row.getObject("monthly_limit_yen", Integer.class))));
    }
}
