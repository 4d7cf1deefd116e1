package shikaku.center.postgres;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.registry.ReferenceNumbers;
import shikaku.center.registry.RegisterRefusal;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Reason;

/** 照会番号 in table {@code reference_number}. */
public final class PostgresReferenceNumbers implements ReferenceNumbers {
    /** Institution, person, number, now. */
    static final String PUT = """
            insert into reference_number (institution_code, person_id, value, registered_at)
            values (?, ?, ?, ?)
            on conflict (institution_code, person_id)
            do update set value = excluded.value, registered_at = excluded.registered_at
            """;

    private final JdbcClient database;
    private final InstantSource clock;

    public PostgresReferenceNumbers(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<ReferenceNumber> of(InstitutionCode institution, PersonId person) {
        return database.sql("""
                select value from reference_number where institution_code = :institution and person_id = :person
                """)
                .param("institution", institution.digits())
                .param("person", UUID.fromString(person.value()))
                .query((row, index) -> new ReferenceNumber(row.getString("value")))
                .optional();
    }

    @Override
    public Optional<PersonId> bearer(InstitutionCode institution, ReferenceNumber number) {
        return database.sql("""
                select person_id from reference_number where institution_code = :institution and value = :value
                """)
                .param("institution", institution.digits())
                .param("value", number.value())
                .query((row, index) -> new PersonId(row.getString("person_id")))
                .optional();
    }

    @Override
    public void put(InstitutionCode institution, PersonId person, ReferenceNumber number) {
        try {
            insert(institution, person, number);
        } catch (DuplicateKeyException another) {
            throw new RegisterRefusal(Reason.REFERENCE_NUMBER_TAKEN, "ReferenceNumber");
        }
    }

    private void insert(InstitutionCode institution, PersonId person, ReferenceNumber number) {
        database.sql(PUT)
                .param(institution.digits())
                .param(UUID.fromString(person.value()))
                .param(number.value())
                .param(SqlTime.of(clock.instant()))
                .update();
    }
}
