package shikaku.center.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.Limits;
import shikaku.center.registry.Registry;
import shikaku.domain.BranchNumber;
import shikaku.domain.Holding;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.PersonId;
import shikaku.domain.Sex;
import shikaku.message.insurer.CertificateSerial;

/** Questions to the registry, each one statement: by certificate, and by what stands on a document. */
public final class PostgresRegistry implements Registry {
    /** A coverage comes in as many rows as it has 特定疾病療養受療証, or in one. */
    private static final String HOLDINGS = """
            select c.*,
                   l.classification as limit_classification, l.category as limit_category, l.issued as limit_issued,
                   l.valid_from as limit_from, l.valid_to as limit_to, l.long_term_since as limit_long_term,
                   s.disease, s.issued as disease_issued, s.valid_from as disease_from, s.valid_to as disease_to,
                   s.self_pay_yen
            from coverage c
            left join limit_certificate l using (coverage_id)
            left join specific_disease_certificate s using (coverage_id)
            """;

    private final JdbcClient database;

    public PostgresRegistry(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> heldBy(CertificateSerial serial) {
        return database.sql(HOLDINGS + """
                where c.person_id = (select person_id from certificate_serial where serial = :serial)
                order by c.coverage_id, s.disease
                """).param("serial", serial.hex()).query(new HoldingRows());
    }

    @Override
    public List<Holding> fitting(InsuredCardQuery query) {
        InsuredCardKey key = query.key();
        return database.sql(HOLDINGS + """
                where c.person_id in (
                    select distinct person_id from coverage
                    where insurer_number = :insurer and number = :number and birthdate = :birthdate
                      and symbol is not distinct from cast(:symbol as text)
                      and (cast(:branch as text) is null or branch = :branch)
                    limit 2)
                order by c.coverage_id, s.disease
                """)
                .param("insurer", key.insurer().digits())
                .param("number", key.number().value())
                .param("symbol", key.symbol().map(InsuredSymbol::value).orElse(null))
                .param("branch", key.branch().map(BranchNumber::digits).orElse(null))
                .param("birthdate", query.birthdate())
                .query(new HoldingRows());
    }

    @Override
    public List<Holding> bornOn(LocalDate birthdate, Sex sex) {
        return database.sql(HOLDINGS + """
                where c.birthdate = :birthdate and c.sex = :sex
                order by c.coverage_id, s.disease
                limit :most
                """)
                .param("birthdate", birthdate)
                .param("sex", sex.code())
                .param("most", Limits.BORN_ON)
                .query(new HoldingRows());
    }

    @Override
    public Set<PersonId> under(InsuredCardKey key) {
        return database
                .sql("""
                select distinct person_id from coverage
                where insurer_number = :insurer and number = :number
                  and symbol is not distinct from cast(:symbol as text)
                  and (cast(:branch as text) is null or branch = :branch)
                limit 2
                """)
                .param("insurer", key.insurer().digits())
                .param("number", key.number().value())
                .param("symbol", key.symbol().map(InsuredSymbol::value).orElse(null))
                .param("branch", key.branch().map(BranchNumber::digits).orElse(null))
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new PersonId(id.toString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
