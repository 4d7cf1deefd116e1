package shikaku.center.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.registry.ReferenceNumbers;
import shikaku.center.registry.ReferenceNumbersInBulk;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;

/** 照会番号 of many people in table {@code reference_number}. */
public final class PostgresReferenceNumbersInBulk implements ReferenceNumbersInBulk {
    private final JdbcClient database;
    private final ReferenceNumbers single;

    /** @param single sets them, one after the other */
    public PostgresReferenceNumbersInBulk(JdbcClient database, ReferenceNumbers single) {
        this.database = database;
        this.single = single;
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
        return database.sql("select person_id, value from reference_number where institution_code = :institution and "
                        + which)
                .param("institution", institution.digits())
                .param("asked", asked)
                .query((row, _) -> new Given(
                        new PersonId(row.getString("person_id")), new ReferenceNumber(row.getString("value"))))
                .list();
    }

    @Override
    public void put(InstitutionCode institution, List<Given> numbers) {
        numbers.forEach(given -> single.put(institution, given.person(), given.number()));
    }
}
