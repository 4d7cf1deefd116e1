package shikaku.accounting.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.intake.Arrival;
import shikaku.accounting.intake.IntakeStore;
import shikaku.accounting.intake.RefusedDelivery;
import shikaku.accounting.patient.Patient;

/**
 * Deliveries in PostgreSQL. The number last taken is raised first: its row is the lock under which one delivery is taken at a time, and
 * the test whether it was taken before.
 */
public final class PostgresIntake implements IntakeStore {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final JdbcClient database;
    private final Operations operations;

    public PostgresIntake(JdbcClient database, Operations operations) {
        this.database = database;
        this.operations = operations;
    }

    @Override
    public long lastTaken() {
        return database.sql("select last_taken from pick_up").query(Long.class).single();
    }

    @Override
    public void file(Arrival arrival) {
        if (arrival.delivery().number() <= lastTaken()) {
            return;
        }
        Optional<Patient> patient = ArrivalColumns.patient(arrival.filing());
        operations.takenIn(arrival.fetchedAt(), patient.map(Patient::number), together -> {
            take(together, arrival.delivery().number());
            patient.ifPresent(chart -> PostgresPatients.put(together, chart));
            insert(together, arrival);
            arrival.registration().ifPresent(due -> PostgresRegistrations.enqueue(together, due));
        });
    }

    @Override
    public void refuse(RefusedDelivery refused) {
        if (refused.number() <= lastTaken()) {
            return;
        }
        operations.refused(refused.fetchedAt(), refused.reason(), together -> {
            take(together, refused.number());
            insert(together, refused);
        });
    }

    /** Two accounting programs on one database are a mistake; the later one's transaction ends here. */
    private static void take(JdbcClient together, long delivery) {
        int raised = together.sql("update pick_up set last_taken = :delivery where last_taken < :delivery")
                .param("delivery", delivery)
                .update();
        if (raised != 1) {
            throw new IllegalStateException("delivery " + delivery + " was taken meanwhile");
        }
    }

    private static void insert(JdbcClient together, Arrival arrival) {
        together.sql("""
                        insert into arrival (delivery, day, fetched_at, answered_at, as_of, asked, validity, patient,
                            new_patient, name, kana, birthdate, insurer, insurer_name, valid_from, valid_to,
                            share, share_source, questions, candidates, remark, document)
                        values (:delivery, :day, :fetched_at, :answered_at, :as_of, :asked, :validity, :patient,
                            :new_patient, :name, :kana, :birthdate, :insurer, :insurer_name, :valid_from, :valid_to,
                            :share, :share_source, :questions, :candidates, :remark, :document)""").params(ArrivalColumns.of(arrival)).update();
    }

    private static void insert(JdbcClient together, RefusedDelivery refused) {
        together.sql("""
                        insert into arrival (delivery, day, fetched_at, refused)
                        values (:delivery, :day, :fetched_at, :refused)""")
                .param("delivery", refused.number())
                .param("day", LocalDate.ofInstant(refused.fetchedAt(), JAPAN))
                .param("fetched_at", refused.fetchedAt().atOffset(ZoneOffset.UTC))
                .param("refused", refused.reason().name())
                .update();
    }
}
