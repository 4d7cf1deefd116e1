package shikaku.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads the log for {@link ExportWriter}, in the order in which its lines stand. */
final class EvidenceExport {
    private static final int RECORD = 0;
    private static final int HEAD = 1;

    private EvidenceExport() {}

    static void write(Connection connection, int fetch, OutputStream out) throws SQLException, IOException {
        ExportWriter export = new ExportWriter(out);
        key(connection, export);
        // A head after its last record, its checkpoint after it: the order by size and kind puts them so.
        try (PreparedStatement query = connection.prepareStatement("""
                select position, 0, hash, record from evidence_leaf
                where position < (select coalesce(max(tree_size), 0) from evidence_head)
                union all
                select tree_size - 1, 1, root, '' from evidence_head
                union all
                select tree_size - 1, 2, stamp, note from evidence_checkpoint
                order by 1, 2""")) {
            query.setFetchSize(fetch);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    line(rows, export);
                }
            }
        }
        export.end();
    }

    private static void key(Connection connection, ExportWriter export) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet first =
                        statement.executeQuery("select signer from evidence_checkpoint order by tree_size limit 1")) {
            if (first.next()) {
                export.key(first.getString(1));
            }
        }
    }

    private static void line(ResultSet row, ExportWriter export) throws SQLException, IOException {
        long position = row.getLong(1);
        switch (row.getInt(2)) {
            case RECORD -> export.record(position, Hash.of(row.getBytes(3)), row.getString(4));
            case HEAD -> export.head(new TreeHead(position + 1, Hash.of(row.getBytes(3))));
            default -> {
                export.checkpoint(position + 1, row.getString(4));
                byte[] stamp = row.getBytes(3);
                if (stamp != null) {
                    export.stamp(position + 1, stamp);
                }
            }
        }
    }
}
