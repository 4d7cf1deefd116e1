package shikaku.center.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.domain.Address;
import shikaku.domain.BranchNumber;
import shikaku.domain.CardClassification;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.ElderlyRecipientCertificate;
import shikaku.domain.FamilyRelation;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificate;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.ReasonOfLoss;
import shikaku.domain.Sex;
import shikaku.domain.Share;
import shikaku.domain.SpecificDiseaseCertificate;

/** The columns of one coverage as the domain's nouns. */
final class CoverageColumns {
    private CoverageColumns() {}

    /** A coverage that lacks only its 特定疾病, which stand in rows of their own. */
    static Function<List<SpecificDiseaseCertificate>, Coverage> read(Row row) throws SQLException {
        var person = person(row);
        var key = key(row);
        var insurerName = row.text("insurer_name");
        var classification = row.coded(CardClassification.class, "classification");
        var relation = row.findCoded(FamilyRelation.class, "relation");
        var insuredName = row.find("insured_name", Function.identity());
        var period = row.period("valid_from", "valid_to");
        var issued = row.findDate("issued");
        var acquired = row.findDate("acquired");
        var lost = row.findDate("lost");
        var reason = row.findCoded(ReasonOfLoss.class, "reason_of_loss");
        var share = row.number("share_percent").map(Share::new);
        var elderly = elderly(row);
        var limit = limit(row);
        return diseases -> new Coverage(
                person,
                CoverageKey.of(key),
                insurerName,
                classification,
                relation,
                insuredName,
                period,
                issued,
                acquired,
                lost,
                reason,
                share,
                elderly,
                limit,
                diseases);
    }

    private static Person person(Row row) throws SQLException {
        var names = new PersonName(
                row.text("name"),
                row.find("name_kana", Function.identity()),
                row.find("name_other", Function.identity()),
                row.find("name_other_kana", Function.identity()));
        Optional<String> postNumber = row.find("post_number", Function.identity());
        return new Person(
                names,
                row.coded(Sex.class, "sex"),
                row.findCoded(Sex.class, "sex_on_back"),
                row.date("birthdate"),
                row.find("address", text -> new Address(text, postNumber)));
    }

    private static InsuredCardKey key(Row row) throws SQLException {
        return new InsuredCardKey(
                new InsurerNumber(row.text("insurer_number")),
                row.find("symbol", InsuredSymbol::new),
                new InsuredNumber(row.text("number")),
                row.find("branch", BranchNumber::new));
    }

    private static Optional<ElderlyRecipientCertificate> elderly(Row row) throws SQLException {
        Optional<Share> share = row.number("elderly_percent").map(Share::new);
        if (share.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ElderlyRecipientCertificate(
                row.findDate("elderly_issued"), row.period("elderly_from", "elderly_to"), share.get()));
    }

    private static Optional<LimitCertificate> limit(Row row) throws SQLException {
        var classification = row.findCoded(LimitCertificateClassification.class, "limit_classification");
        if (classification.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LimitCertificate(
                classification.get(),
                row.coded(LimitCategory.class, "limit_category"),
                row.findDate("limit_issued"),
                row.period("limit_from", "limit_to"),
                row.findDate("limit_long_term")));
    }
}
