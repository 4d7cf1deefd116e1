package shikaku.center.postgres;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import shikaku.center.registry.CoverageRegister;
import shikaku.center.registry.Links;
import shikaku.center.registry.RegisterRefusal;
import shikaku.domain.Sex;
import shikaku.message.Reason;
import shikaku.message.insurer.CertificateSerial;
import shikaku.message.insurer.CoverageRecord;

/** Puts insurers' records into the registry, a batch a statement: a thousand records are a few round trips. */
public final class PostgresCoverageRegister implements CoverageRegister {
    private static final String PERSON = """
            insert into person (linkage_identifier, known_since) values (:linkage, :now)
            on conflict (linkage_identifier) do nothing
            """;

    private static final String SERIAL = """
            insert into certificate_serial (serial, person_id, known_since)
            values (:serial, (select person_id from person where linkage_identifier = :linkage), :now)
            on conflict (serial) do nothing
            """;

    /** Whoever else registers for one of them waits; in one order, so that two who register for the same people do not wait for each other. */
    private static final String HOLD = """
            select person_id from person where linkage_identifier in (:people) order by linkage_identifier for update
            """;

    private static final String HOLDERS = """
            select serial, linkage_identifier from certificate_serial join person using (person_id)
            where serial in (:serials)
            """;

    private static final String TRAITS = """
            select distinct linkage_identifier, birthdate, sex from coverage join person using (person_id)
            where linkage_identifier in (:people)
            """;

    private static final String LIMIT = """
            insert into limit_certificate
                (coverage_id, classification, category, issued, valid_from, valid_to, long_term_since)
            values ((select coverage_id from coverage where insurer_number = :insurer and record_id = :record),
                :classification, :category, :issued, :from, :to, :longTerm)
            """;

    private static final String DISEASE = """
            insert into specific_disease_certificate
                (coverage_id, disease, issued, valid_from, valid_to, self_pay_yen)
            values ((select coverage_id from coverage where insurer_number = :insurer and record_id = :record),
                :disease, :issued, :from, :to, :selfPay)
            """;

    private static final String WITHOUT_CERTIFICATES = """
            delete from %s where coverage_id =
                (select coverage_id from coverage where insurer_number = :insurer and record_id = :record)
            """;

    private final NamedParameterJdbcOperations database;

    public PostgresCoverageRegister(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    @Override
    public Links put(List<CoverageRecord> records, Instant now) {
        try {
            batch(PERSON, records.stream().map(record -> person(record, now)));
            var people = records.stream()
                    .map(CoverageRecord::linkageIdentifier)
                    .distinct()
                    .toList();
            database.queryForList(HOLD, Map.of("people", people));
            batch(SERIAL, records.stream().flatMap(record -> serials(record, now)));
            batch(CoverageUpsert.SQL, records.stream().map(record -> CoverageParameters.coverage(record, now)));
            certificates(records);
            return new Links(holders(records), people(people));
        } catch (DataIntegrityViolationException refused) {
            throw new RegisterRefusal(Reason.COVERAGE_RECORD_REFUSED, "CoverageRecord");
        }
    }

    private void certificates(List<CoverageRecord> records) {
        batch(
                WITHOUT_CERTIFICATES.formatted("limit_certificate"),
                records.stream().map(CoverageParameters::name));
        batch(LIMIT, records.stream().flatMap(PostgresCoverageRegister::limit));
        batch(
                WITHOUT_CERTIFICATES.formatted("specific_disease_certificate"),
                records.stream().map(CoverageParameters::name));
        batch(DISEASE, records.stream().flatMap(PostgresCoverageRegister::diseases));
    }

    private Map<CertificateSerial, String> holders(List<CoverageRecord> records) {
        var serials = records.stream()
                .flatMap(record -> record.certificateSerials().stream())
                .map(CertificateSerial::hex)
                .distinct()
                .toList();
        Map<CertificateSerial, String> holders = new HashMap<>();
        if (!serials.isEmpty()) {
            database.query(HOLDERS, Map.of("serials", serials), row -> {
                holders.put(new CertificateSerial(row.getString("serial")), row.getString("linkage_identifier"));
            });
        }
        return holders;
    }

    private Map<String, Set<Links.Traits>> people(List<String> linkages) {
        Map<String, Set<Links.Traits>> people = new HashMap<>();
        database.query(TRAITS, Map.of("people", linkages), row -> {
            var columns = new Row(row);
            people.computeIfAbsent(columns.text("linkage_identifier"), person -> new HashSet<>())
                    .add(new Links.Traits(columns.date("birthdate"), columns.coded(Sex.class, "sex")));
        });
        return people;
    }

    private void batch(String sql, Stream<MapSqlParameterSource> rows) {
        SqlParameterSource[] values = rows.toArray(SqlParameterSource[]::new);
        if (values.length > 0) {
            database.batchUpdate(sql, values);
        }
    }

    private static MapSqlParameterSource person(CoverageRecord record, Instant now) {
        return new MapSqlParameterSource("linkage", record.linkageIdentifier()).addValue("now", SqlTime.of(now));
    }

    private static Stream<MapSqlParameterSource> serials(CoverageRecord record, Instant now) {
        return record.certificateSerials().stream()
                .map(serial -> person(record, now).addValue("serial", serial.hex()));
    }

    private static Stream<MapSqlParameterSource> limit(CoverageRecord record) {
        return record.coverage().limitCertificate().stream()
                .map(certificate -> CoverageParameters.limit(record, certificate));
    }

    private static Stream<MapSqlParameterSource> diseases(CoverageRecord record) {
        return record.coverage().specificDiseases().stream()
                .map(certificate -> CoverageParameters.disease(record, certificate));
    }
}
