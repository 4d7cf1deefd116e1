package shikaku.town.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.ds.PGSimpleDataSource;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.edge.database.DatabaseAddress;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.EvidenceSchema;
import shikaku.evidence.Outcome;

/** Rows as an inquiry leaves them, and how fast the server takes them without a log around: batches of as many rows as a commit of the log has at most. */
final class PlainRows {
    private static final int BATCH = shikaku.evidence.Limits.BATCH;
    private static final double NANOS = 1e9;

    private final InstantSource clock;

    PlainRows(InstantSource clock) {
        this.clock = clock;
    }

    EvidenceRecord record(int number) {
        return EvidenceRecord.of(
                        clock.instant(), Act.INQUIRY_BY_CARD, "2810000001", "center", "eligibility", Outcome.DONE)
                .withWhom("person-" + number)
                .withIdentity(IdentityMethod.PIN, Optional.of(AnsweredBy.SELF))
                .withItems(List.of("Name", "Birthdate", "InsurerNumber"), Optional.of(new Consents(true, false)));
    }

    void tables(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement tables = connection.createStatement()) {
            tables.execute(EvidenceSchema.postgres());
            tables.execute(
                    "create table plain (position bigint primary key, record text not null, hash bytea not null)");
        }
    }

    /** Rows a second, each batch durable before the next begins. */
    double insert(DataSource source, int records) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into plain (position, record, hash) values (?, ?, ?)")) {
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (int number = 0; number < records; number++) {
                insert.setLong(1, number);
                insert.setString(2, record(number).canonical());
                insert.setBytes(3, new byte[shikaku.evidence.Hash.LENGTH]);
                insert.addBatch();
                if ((number + 1) % BATCH == 0 || number + 1 == records) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            return records * NANOS / (System.nanoTime() - begun);
        }
    }

    /** The same by COPY. */
    double copy(DataSource source, int records) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (int first = 0; first < records; first += BATCH) {
                copy(connection, records, first);
                connection.commit();
            }
            return records * NANOS / (System.nanoTime() - begun);
        }
    }

    private void copy(Connection connection, int records, int first) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy plain from stdin");
        for (int number = first; number < Math.min(records, first + BATCH); number++) {
            String hash = "\\\\x" + "00".repeat(shikaku.evidence.Hash.LENGTH);
            byte[] row = (records + number + "\t" + record(number).canonical() + "\t" + hash + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(row, 0, row.length);
        }
        in.endCopy();
    }

    static DataSource source(DatabaseAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }
}
