package shikaku.center.postgres;

import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGStatement;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import shikaku.center.registry.ReferenceNumbersInBulk;
import shikaku.center.registry.RegisterRefusal;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Reason;

/** 照会番号 of many people in table {@code reference_number}. */
public final class PostgresReferenceNumbersInBulk implements ReferenceNumbersInBulk {
    /**
     * Institutions, and people or numbers, pairwise. Not one institution and many of these: the database knows nothing yet of a table that a
     * first job fills, and would read all that the institution has for each portion.
     */
    private static final String ASKED = """
            select r.person_id, r.value
            from unnest(cast(? as text[]), cast(? as %1$s[])) as a (institution, asked)
            join reference_number r on r.institution_code = a.institution and r.%2$s = a.asked
            """;

    /** Institution, now, people, numbers. */
    private static final String PUT_ALL = """
            insert into reference_number (institution_code, person_id, value, registered_at)
            select ?, given.person, given.number, ?
            from unnest(cast(? as uuid[]), cast(? as text[])) with ordinality as given (person, number, place)
            order by given.place
            on conflict (institution_code, person_id)
            do update set value = excluded.value, registered_at = excluded.registered_at
            """;

    private final JdbcTemplate database;
    private final InstantSource clock;

    public PostgresReferenceNumbersInBulk(JdbcTemplate database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<PersonId, ReferenceNumber> of(InstitutionCode institution, Set<PersonId> people) {
        UUID[] asked =
                people.stream().map(person -> UUID.fromString(person.value())).toArray(UUID[]::new);
        Map<PersonId, ReferenceNumber> found = new HashMap<>();
        rows(institution, ASKED.formatted("uuid", "person_id"), asked)
                .forEach(given -> found.put(given.person(), given.number()));
        return found;
    }

    @Override
    public Map<ReferenceNumber, PersonId> bearers(InstitutionCode institution, Set<ReferenceNumber> numbers) {
        String[] asked = numbers.stream().map(ReferenceNumber::value).toArray(String[]::new);
        Map<ReferenceNumber, PersonId> found = new HashMap<>();
        rows(institution, ASKED.formatted("text", "value"), asked)
                .forEach(given -> found.put(given.number(), given.person()));
        return found;
    }

    /** Planned anew each time: a plan that was kept while the table was all but empty would go on reading all of it. */
    private List<Given> rows(InstitutionCode institution, String sql, Object[] asked) {
        String[] institutions = new String[asked.length];
        Arrays.fill(institutions, institution.digits());
        return database.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                    statement.setObject(1, institutions);
                    statement.setObject(2, asked);
                    return statement;
                },
                (row, _) -> new Given(
                        new PersonId(row.getString("person_id")), new ReferenceNumber(row.getString("value"))));
    }

    /** One statement for all, in their order, because a number may be free only once its former bearer has another. */
    @Override
    public void put(InstitutionCode institution, List<Given> numbers) {
        OffsetDateTime now = SqlTime.of(clock.instant());
        try {
            if (eachOnce(numbers)) {
                together(institution, numbers, now);
            } else {
                oneByOne(institution, numbers, now);
            }
        } catch (DuplicateKeyException another) {
            throw new RegisterRefusal(Reason.REFERENCE_NUMBER_TAKEN, "ReferenceNumber");
        }
    }

    private static boolean eachOnce(List<Given> numbers) {
        return numbers.stream().map(Given::person).distinct().count() == numbers.size();
    }

    private void together(InstitutionCode institution, List<Given> numbers, OffsetDateTime now) {
        database.update(
                PUT_ALL,
                institution.digits(),
                now,
                numbers.stream()
                        .map(given -> UUID.fromString(given.person().value()))
                        .toArray(UUID[]::new),
                numbers.stream().map(given -> given.number().value()).toArray(String[]::new));
    }

    /** A statement changes nobody twice; who comes twice in one portion does so by several, all in one message to the database. */
    private void oneByOne(InstitutionCode institution, List<Given> numbers, OffsetDateTime now) {
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
    }
}
