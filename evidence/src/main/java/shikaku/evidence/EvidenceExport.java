package shikaku.evidence;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The export: UTF-8 lines, each ended by LF. The first line is {@link #FIRST_LINE}; then {@code R POSITION BASE64HASH RECORD} for
 * each record and {@code H TREESIZE BASE64ROOT} after the last record of each commit. The last line is the head.
 */
final class EvidenceExport {
    static final String FIRST_LINE = "shikaku-evidence 1";

    private EvidenceExport() {}

    static void write(Connection connection, int fetch, Writer out) throws SQLException, IOException {
        out.write(FIRST_LINE + "\n");
        // A head after its last record; the order by size and kind puts them so.
        try (PreparedStatement query = connection.prepareStatement("""
                select position, 0, hash, record from evidence_leaf
                where position < (select coalesce(max(tree_size), 0) from evidence_head)
                union all
                select tree_size - 1, 1, root, '' from evidence_head
                order by 1, 2""")) {
            query.setFetchSize(fetch);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    out.write(line(rows));
                }
            }
        }
        out.flush();
    }

    private static String line(ResultSet rows) throws SQLException {
        String hash = Hash.of(rows.getBytes(3)).base64();
        return rows.getInt(2) == 0
                ? "R " + rows.getLong(1) + " " + hash + " " + rows.getString(4) + "\n"
                : "H " + (rows.getLong(1) + 1) + " " + hash + "\n";
    }
}
