package shikaku.accounting.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.intake.Arrival;
import shikaku.accounting.intake.Delivery;
import shikaku.accounting.intake.DeliveryNumber;
import shikaku.accounting.intake.IntakeStore;
import shikaku.accounting.intake.LastTaken;
import shikaku.accounting.intake.OpenArrival;
import shikaku.accounting.intake.RefusedDelivery;
import shikaku.accounting.intake.Settlement;
import shikaku.accounting.intake.StoreName;
import shikaku.accounting.patient.Patient;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;

/**
 * Deliveries in PostgreSQL. The number last taken is raised first: its row is the lock under which one delivery is taken at a time, and
 * the test whether it was taken before. Each of the terminal's stores has a row; what an older one had is not forgotten.
 */
public final class PostgresIntake implements IntakeStore {
    private static final List<String> TAKING_PLACE = List.of(
            "update arrival set replaced_by = :number where store = :store and visit = :visit and number < :number and replaced_by is null",
            """
            update arrival set patient = former.patient, decided_by = former.decided_by
            from (select patient, decided_by from unanswered_visit where store = :store and visit = :visit
                union all select patient, decided_by from arrival where replaced_by = :number) as former
            where arrival.number = :number and arrival.patient is null and arrival.name is null and former.patient is not null
                and former.decided_by is not null""",
            "delete from unanswered_visit where store = :store and visit = :visit and :number > 0",
            """
            update registration set state = 'GIVEN_UP', version = registration.version + 1
            from arrival as former, arrival as mended
            where former.replaced_by = :number and mended.number = :number and former.patient = registration.patient
                and former.patient is distinct from mended.patient and registration.state = 'WAITING'
                and not exists (select 1 from arrival as other where other.patient = registration.patient
                    and other.replaced_by is null and other.validity in ('1', '6') and other.as_of >= former.as_of)""");

    private final JdbcClient database;
    private final Operations operations;
    private final Decisions decisions;

    public PostgresIntake(JdbcClient database, Operations operations) {
        this.database = database;
        this.operations = operations;
        this.decisions = new Decisions(database, operations);
    }

    @Override
    public LastTaken lastTaken() {
        return database.sql("select store, last_taken from pick_up where counts")
                .query((row, at) -> new LastTaken(StoreName.parse(row.getString("store")), row.getLong("last_taken")))
                .single();
    }

    @Override
    public void goOnWith(StoreName store) {
        if (lastTaken().store().equals(Optional.of(store))) {
            return;
        }
        operations.storeReplaced(together -> {
            together.sql("update pick_up set counts = false").update();
            together.sql("""
                            insert into pick_up (store, last_taken, counts) values (:store, 0, true)
                            on conflict (store) do update set counts = true""").param("store", store.text()).update();
        });
    }

    @Override
    public void file(Arrival arrival) {
        if (lastTaken().covers(arrival.delivery().number())) {
            return;
        }
        Optional<Patient> patient = ArrivalColumns.patient(arrival.filing());
        operations.takenIn(patient.map(Patient::number), together -> {
            take(together, arrival.delivery().number());
            PostgresPatients.put(together, arrival.filing());
            insert(together, arrival);
            arrival.registration().ifPresent(due -> PostgresRegistrations.enqueue(together, due));
        });
    }

    @Override
    public void refuse(RefusedDelivery refused) {
        if (lastTaken().covers(refused.number())) {
            return;
        }
        operations.refused(refused.reason(), together -> {
            take(together, refused.number());
            insert(together, refused);
        });
    }

    @Override
    public Optional<OpenArrival> open(long arrival) {
        return decisions.open(arrival);
    }

    @Override
    public boolean settle(Settlement settlement) {
        return decisions.settle(settlement);
    }

    @Override
    public void refuseDecision(long arrival, String clerk, Reason reason) {
        decisions.refuse(arrival, clerk, reason);
    }

    /** Two accounting programs on one database are a mistake; the later one's transaction ends here. */
    private static void take(JdbcClient together, DeliveryNumber delivery) {
        together.sql("update pick_up set store = :store where store = '' and counts")
                .param("store", delivery.store().text())
                .update();
        int raised = together.sql("""
                        update pick_up set last_taken = :delivery
                        where store = :store and counts and last_taken < :delivery""")
                .param("store", delivery.store().text())
                .param("delivery", delivery.value())
                .update();
        if (raised != 1) {
            throw new IllegalStateException("delivery " + delivery.value() + " was taken meanwhile");
        }
    }

    private static void insert(JdbcClient together, Arrival arrival) {
        long number = together.sql("""
                        insert into arrival (store, delivery, visit, day, fetched_at, answered_at, as_of, asked, validity, patient,
                            new_patient, name, kana, birthdate, insurer, insurer_name, valid_from, valid_to,
                            share, share_source, questions, candidates, differences, remark, document)
                        values (:store, :delivery, :visit, :day, :fetched_at, :answered_at, :as_of, :asked, :validity, :patient,
                            :new_patient, :name, :kana, :birthdate, :insurer, :insurer_name, :valid_from, :valid_to,
                            :share, :share_source, :questions, :candidates, :differences, :remark, :document)
                        returning number""")
                .params(ArrivalColumns.of(arrival))
                .query(Long.class)
                .single();
        arrival.delivery().visit().ifPresent(visit -> takePlace(together, arrival.delivery(), visit, number));
    }

    /**
     * Of what the same visit had before: its numbers were mended, or nobody could be asked. Whose it is a clerk may have said then; that stands
     * where the result names nobody. Who was not there after all is not registered before they come.
     */
    private static void takePlace(JdbcClient together, Delivery delivery, long visit, long number) {
        TAKING_PLACE.forEach(sql -> together.sql(sql)
                .param("number", number)
                .param("store", delivery.number().store().text())
                .param("visit", visit)
                .update());
    }

    private static void insert(JdbcClient together, RefusedDelivery refused) {
        together.sql("""
                        insert into arrival (store, delivery, day, fetched_at, refused)
                        values (:store, :delivery, :day, :fetched_at, :refused)""")
                .param("store", refused.number().store().text())
                .param("delivery", refused.number().value())
                .param("day", LocalDate.ofInstant(refused.fetchedAt(), BusinessClock.JAPAN))
                .param("fetched_at", refused.fetchedAt().atOffset(ZoneOffset.UTC))
                .param("refused", refused.reason().name())
                .update();
    }
}
