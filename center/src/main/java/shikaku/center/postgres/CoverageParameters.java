package shikaku.center.postgres;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import shikaku.domain.Address;
import shikaku.domain.BranchNumber;
import shikaku.domain.Coded;
import shikaku.domain.Coverage;
import shikaku.domain.ElderlyRecipientCertificate;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.LimitCertificate;
import shikaku.domain.Person;
import shikaku.domain.Share;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.message.insurer.CoverageRecord;

/** One record of an insurer as the values of statements; an absent value is an empty column. */
final class CoverageParameters {
    private CoverageParameters() {}

    /** What names the record. */
    static MapSqlParameterSource name(CoverageRecord record) {
        return new MapSqlParameterSource()
                .addValue("insurer", record.key().insurer().digits())
                .addValue("record", record.recordId());
    }

    static MapSqlParameterSource coverage(CoverageRecord record, Instant now) {
        Coverage coverage = record.coverage();
        MapSqlParameterSource values = name(record)
                .addValue("linkage", record.linkageIdentifier())
                .addValue("symbol", or(record.key().symbol().map(InsuredSymbol::value)))
                .addValue("number", record.key().number().value())
                .addValue("branch", or(record.key().branch().map(BranchNumber::digits)))
                .addValue("insurerName", coverage.insurerName())
                .addValue("classification", coverage.classification().code())
                .addValue("relation", code(coverage.relation()))
                .addValue("insuredName", or(coverage.insuredName()))
                .addValue("from", or(coverage.period().from()))
                .addValue("to", or(coverage.period().to()))
                .addValue("issued", or(coverage.issued()))
                .addValue("acquired", or(coverage.acquired()))
                .addValue("lost", or(coverage.lost()))
                .addValue("reason", code(coverage.reasonOfLoss()))
                .addValue("share", or(coverage.share().map(Share::percent)))
                .addValue("blocked", record.identityCheckPending())
                .addValue("now", SqlTime.of(now));
        person(values, coverage.person());
        elderly(values, coverage);
        return values;
    }

    private static void person(MapSqlParameterSource values, Person person) {
        values.addValue("name", person.names().name())
                .addValue("kana", or(person.names().kana()))
                .addValue("other", or(person.names().other()))
                .addValue("otherKana", or(person.names().otherKana()))
                .addValue("sex", person.sex().code())
                .addValue("sexOnBack", code(person.sexOnBack()))
                .addValue("birthdate", person.birthdate())
                .addValue("address", or(person.address().map(Address::text)))
                .addValue("postNumber", or(person.address().flatMap(Address::postNumber)));
    }

    private static void elderly(MapSqlParameterSource values, Coverage coverage) {
        var elderly = coverage.elderlyRecipient();
        values.addValue("elderlyIssued", or(elderly.flatMap(certificate -> certificate.issued())))
                .addValue(
                        "elderlyFrom",
                        or(elderly.flatMap(certificate -> certificate.period().from())))
                .addValue(
                        "elderlyTo",
                        or(elderly.flatMap(certificate -> certificate.period().to())))
                .addValue(
                        "elderlyShare",
                        or(elderly.flatMap(ElderlyRecipientCertificate::share).map(Share::percent)));
    }

    static MapSqlParameterSource limit(CoverageRecord record, LimitCertificate certificate) {
        return name(record)
                .addValue("classification", code(certificate.classification()))
                .addValue("category", code(certificate.category()))
                .addValue("issued", or(certificate.issued()))
                .addValue("from", or(certificate.period().from()))
                .addValue("to", or(certificate.period().to()))
                .addValue("longTerm", or(certificate.longTermSince()));
    }

    static MapSqlParameterSource disease(CoverageRecord record, SpecificDiseaseCertificate certificate) {
        return name(record)
                .addValue("disease", code(certificate.disease()))
                .addValue("issued", or(certificate.issued()))
                .addValue("from", or(certificate.period().from()))
                .addValue("to", or(certificate.period().to()))
                .addValue("selfPay", or(certificate.selfPayYen()));
    }

    private static @Nullable String code(Optional<? extends Coded> value) {
        return value.map(Coded::code).orElse(null);
    }

    private static <T> @Nullable T or(Optional<T> value) {
        return value.orElse(null);
    }
}
