package shikaku.center.postgres;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import shikaku.center.registry.CoverageRegister;
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
    public Map<CertificateSerial, String> owners(List<CertificateSerial> serials) {
        Map<CertificateSerial, String> owners = new HashMap<>();
        if (!serials.isEmpty()) {
            database.query(
                    """
                    select serial, linkage_identifier from certificate_serial join person using (person_id)
                    where serial in (:serials)
                    """,
                    Map.of(
                            "serials",
                            serials.stream().map(CertificateSerial::hex).toList()),
                    row -> {
                        owners.put(new CertificateSerial(row.getString("serial")), row.getString("linkage_identifier"));
                    });
        }
        return owners;
    }

    @Override
    public void put(List<CoverageRecord> records, Instant now) {
        batch(PERSON, records.stream().map(record -> person(record, now)));
        batch(SERIAL, records.stream().flatMap(record -> serials(record, now)));
        batch(CoverageUpsert.SQL, records.stream().map(record -> CoverageParameters.coverage(record, now)));
        batch(
                WITHOUT_CERTIFICATES.formatted("limit_certificate"),
                records.stream().map(CoverageParameters::name));
        batch(LIMIT, records.stream().flatMap(PostgresCoverageRegister::limit));
        batch(
                WITHOUT_CERTIFICATES.formatted("specific_disease_certificate"),
                records.stream().map(CoverageParameters::name));
        batch(DISEASE, records.stream().flatMap(PostgresCoverageRegister::diseases));
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
