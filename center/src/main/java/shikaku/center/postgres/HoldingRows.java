package shikaku.center.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.ResultSetExtractor;
import shikaku.domain.Holding;
import shikaku.domain.PersonId;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;

/** Gathers the rows of the join into coverages; the rows of one coverage follow each other and differ in 特定疾病 only. */
final class HoldingRows implements ResultSetExtractor<List<Holding>> {
    @Override
    public List<Holding> extractData(ResultSet rows) throws SQLException {
        Row row = new Row(rows);
        List<Holding> holdings = new ArrayList<>();
        boolean more = rows.next();
        while (more) {
            long coverage = rows.getLong("coverage_id");
            Function<List<SpecificDiseaseCertificate>, Holding> holding = holding(row);
            List<SpecificDiseaseCertificate> diseases = new ArrayList<>();
            do {
                disease(row).ifPresent(diseases::add);
                more = rows.next();
            } while (more && rows.getLong("coverage_id") == coverage);
            holdings.add(holding.apply(diseases));
        }
        return List.copyOf(holdings);
    }

    private static Function<List<SpecificDiseaseCertificate>, Holding> holding(Row row) throws SQLException {
        PersonId holder = new PersonId(row.text("person_id"));
        boolean blocked = row.columns().getBoolean("blocked");
        var coverage = CoverageColumns.read(row);
        return diseases -> new Holding(holder, coverage.apply(diseases), blocked);
    }

    private static Optional<SpecificDiseaseCertificate> disease(Row row) throws SQLException {
        Optional<SpecificDisease> kind = row.findCoded(SpecificDisease.class, "disease");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SpecificDiseaseCertificate(
                kind.get(),
                row.findDate("disease_issued"),
                row.period("disease_from", "disease_to"),
                row.columns().getInt("self_pay_yen")));
    }
}
