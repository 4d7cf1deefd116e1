package shikaku.center.postgres;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.registry.ReferenceNumbersInBulk;
import shikaku.center.registry.RegisterRefusal;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Reason;

/** 照会番号 of many people in table {@code reference_number}. */
public final class PostgresReferenceNumbersInBulk implements ReferenceNumbersInBulk {
    private final JdbcTemplate database;
    private final InstantSource clock;

    public PostgresReferenceNumbersInBulk(JdbcTemplate database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<PersonId, ReferenceNumber> of(InstitutionCode institution, Set<PersonId> people) {
        Map<PersonId, ReferenceNumber> found = new HashMap<>();
        rows(
                        institution,
                        "person_id = any (:asked)",
                        people.stream()
                                .map(person -> UUID.fromString(person.value()))
                                .toArray(UUID[]::new))
                .forEach(given -> found.put(given.person(), given.number()));
        return found;
    }

    @Override
    public Map<ReferenceNumber, PersonId> bearers(InstitutionCode institution, Set<ReferenceNumber> numbers) {
        Map<ReferenceNumber, PersonId> found = new HashMap<>();
        rows(
                        institution,
                        "value = any (:asked)",
                        numbers.stream().map(ReferenceNumber::value).toArray(String[]::new))
                .forEach(given -> found.put(given.number(), given.person()));
        return found;
    }

    private List<Given> rows(InstitutionCode institution, String which, Object[] asked) {
        return JdbcClient.create(database)
                .sql("select person_id, value from reference_number where institution_code = :institution and " + which)
                .param("institution", institution.digits())
                .param("asked", asked)
                .query((row, _) -> new Given(
                        new PersonId(row.getString("person_id")), new ReferenceNumber(row.getString("value"))))
                .list();
    }

    /** One statement a number, because their order counts; all in one message to the database. */
    @Override
    public void put(InstitutionCode institution, List<Given> numbers) {
        OffsetDateTime now = SqlTime.of(clock.instant());
        try {
            database.batchUpdate(
                    PostgresReferenceNumbers.PUT,
                    numbers.stream()
                            .map(given -> new Object[] {
                                institution.digits(),
                                UUID.fromString(given.person().value()),
                                given.number().value(),
                                now
                            })
                            .toList());
        } catch (DuplicateKeyException another) {
            throw new RegisterRefusal(Reason.REFERENCE_NUMBER_REFUSED, "ReferenceNumber");
        }
    }
}
