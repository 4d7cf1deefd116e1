package shikaku.town.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import shikaku.edge.database.DatabaseAddress;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.EvidenceSchema;
import shikaku.evidence.Outcome;

/**
 * The center's PostgreSQL: one prepared select on the center's database, and one evidence commit. The commit goes into a database beside it on the
 * same server: a log has one writer, and this must not end the center's.
 */
final class DatabaseMeasurement implements Measurement, AutoCloseable {
    private static final String HOLDER = "select person_id from certificate_serial where serial = ?";

    private final Connection center;
    private final PreparedStatement select;
    private final List<String> serials;
    private final EvidenceLog log;
    private final InstantSource clock;

    /**
     * @param center the center's database
     * @param beside an empty one
     * @param serials known to the center
     */
    DatabaseMeasurement(DatabaseAddress center, DatabaseAddress beside, List<String> serials, InstantSource clock)
            throws SQLException {
        this.center = source(center).getConnection();
        this.select = this.center.prepareStatement(HOLDER);
        this.serials = List.copyOf(serials);
        this.clock = clock;
        this.log = log(source(beside));
    }

    @Override
    public void once(int run, Laps laps) throws Exception {
        String serial = serials.get(run % serials.size());
        if (!laps.time(Lap.DATABASE_SELECT, () -> isKnown(serial))) {
            throw new IllegalStateException("the center does not know a card of its own town");
        }
        EvidenceRecord record =
                EvidenceRecord.of(clock.instant(), Act.INQUIRY_BY_CARD, "bench", "center", "eligibility", Outcome.DONE);
        laps.time(Lap.EVIDENCE_COMMIT, () -> log.append(record));
    }

    private boolean isKnown(String serial) throws SQLException {
        select.setString(1, serial);
        try (ResultSet rows = select.executeQuery()) {
            return rows.next();
        }
    }

    private static EvidenceLog log(DataSource beside) throws SQLException {
        try (Connection connection = beside.getConnection();
                Statement tables = connection.createStatement()) {
            tables.execute(EvidenceSchema.postgres());
        }
        return EvidenceLog.open(beside);
    }

    private static DataSource source(DatabaseAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    @Override
    public void close() throws SQLException {
        log.close();
        center.close();
    }
}
