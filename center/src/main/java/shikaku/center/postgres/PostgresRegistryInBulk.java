package shikaku.center.postgres;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.registry.RegistryInBulk;
import shikaku.domain.Holding;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.PersonId;

/** Questions to the registry about many people, each one statement. */
public final class PostgresRegistryInBulk implements RegistryInBulk {
    /** Certificates are shown to nobody in bulk, so they are not even read. */
    private static final String WITHOUT_CERTIFICATES =
            "select c.*, null as limit_classification, null as disease from coverage c ";

    private final JdbcClient database;

    public PostgresRegistryInBulk(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<InsuredCardQuery, List<Holding>> fitting(Set<InsuredCardQuery> queries) {
        List<InsuredCardQuery> asked = List.copyOf(queries);
        var statement = database.sql(WITHOUT_CERTIFICATES + """
                where c.person_id in (
                    select k.person_id
                    from unnest(cast(:insurers as text[]), cast(:numbers as text[]), cast(:symbols as text[]),
                                cast(:branches as text[]), cast(:birthdates as text[]))
                             as a (insurer, number, symbol, branch, birthdate)
                    join coverage k on k.insurer_number = a.insurer and k.number = a.number
                        and k.birthdate = cast(a.birthdate as date)
                    where k.symbol is not distinct from a.symbol and (a.branch is null or a.branch = k.branch))
                order by c.coverage_id
                """);
        List<Holding> holdings = AskedKeys.in(
                        statement, asked.stream().map(InsuredCardQuery::key).toList())
                .param(
                        "birthdates",
                        asked.stream()
                                .map(query -> query.birthdate().toString())
                                .toArray(String[]::new))
                .query(new HoldingRows());
        return assigned(asked, holdings);
    }

    private static Map<InsuredCardQuery, List<Holding>> assigned(List<InsuredCardQuery> asked, List<Holding> holdings) {
        Map<PersonId, List<Holding>> ofPerson = holdings.stream().collect(Collectors.groupingBy(Holding::holder));
        Map<Shelf, List<Holding>> onShelf = holdings.stream().collect(Collectors.groupingBy(Shelf::of));
        Map<InsuredCardQuery, List<Holding>> assigned = new HashMap<>();
        for (InsuredCardQuery query : asked) {
            List<Holding> all = onShelf.getOrDefault(Shelf.of(query), List.of()).stream()
                    .filter(holding -> holding.coverage().key().answersTo(query.key()))
                    .map(Holding::holder)
                    .distinct()
                    .flatMap(person -> ofPerson.getOrDefault(person, List.of()).stream())
                    .toList();
            assigned.put(query, all);
        }
        return assigned;
    }

    @Override
    public Map<InsuredCardKey, Set<PersonId>> under(Set<InsuredCardKey> keys) {
        List<InsuredCardKey> asked = List.copyOf(keys);
        Map<InsuredCardKey, Set<PersonId>> under = new HashMap<>();
        AskedKeys.in(database.sql("""
                select distinct a.place, k.person_id
                from unnest(cast(:insurers as text[]), cast(:numbers as text[]), cast(:symbols as text[]),
                            cast(:branches as text[])) with ordinality
                         as a (insurer, number, symbol, branch, place)
                join coverage k on k.insurer_number = a.insurer and k.number = a.number
                where k.symbol is not distinct from a.symbol and (a.branch is null or a.branch = k.branch)
                """), asked).query(row -> {
            var person = new PersonId(row.getObject("person_id", UUID.class).toString());
            under.computeIfAbsent(asked.get(row.getInt("place") - 1), _ -> new HashSet<>())
                    .add(person);
        });
        return under;
    }

    /** What every coverage that fits a question has in common with it. */
    private record Shelf(InsurerNumber insurer, InsuredNumber number, LocalDate birthdate) {
        static Shelf of(Holding holding) {
            InsuredCardKey key = holding.coverage().key().whole().orElseThrow();
            return new Shelf(
                    key.insurer(), key.number(), holding.coverage().person().birthdate());
        }

        static Shelf of(InsuredCardQuery query) {
            return new Shelf(query.key().insurer(), query.key().number(), query.birthdate());
        }
    }
}
