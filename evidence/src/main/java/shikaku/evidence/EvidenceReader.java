package shikaku.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the log while it is being written: heads, records, proofs and the export for the verifier. */
public final class EvidenceReader {
    private static final int FETCH = 1_000;

    private final DataSource source;

    public EvidenceReader(DataSource source) {
        this.source = source;
    }

    /** The tree as it is now; empty when nothing was recorded yet. */
    public Optional<TreeHead> head() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select tree_size, root from evidence_head order by tree_size desc limit 1")) {
            return rows.next()
                    ? Optional.of(new TreeHead(rows.getLong(1), Hash.of(rows.getBytes(2))))
                    : Optional.empty();
        }
    }

    /** The canonical text of a record. */
    public Optional<String> record(long position) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select record from evidence_leaf where position = ?")) {
            query.setLong(1, position);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** That the record at this position stands in the tree of this size. */
    public InclusionProof inclusion(long position, long treeSize) throws SQLException {
        if (position < 0 || position >= treeSize) {
            throw new IllegalArgumentException("position " + position + " of " + treeSize);
        }
        return new InclusionProof(position, treeSize, roots(Range.inclusion(position, treeSize)));
    }

    /** That the second tree continues the first. */
    public ConsistencyProof consistency(long first, long second) throws SQLException {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("from " + first + " to " + second);
        }
        return new ConsistencyProof(
                first, second, first == second ? List.of() : roots(Range.consistency(first, second)));
    }

    /** Writes the log up to its present head in the form that {@link EvidenceVerifier} reads ({@link ExportWriter}). */
    public void export(OutputStream out) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                StoredHead.oneMoment(connection);
                EvidenceExport.write(connection, FETCH, new BufferedOutputStream(out));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<Hash> roots(List<Range> ranges) throws SQLException {
        List<Hash> roots = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select hash from evidence_leaf where position >= ? and position < ? order by position")) {
            query.setFetchSize(FETCH);
            for (Range range : ranges) {
                roots.add(root(query, range));
            }
        }
        return roots;
    }

    private static Hash root(PreparedStatement query, Range range) throws SQLException {
        query.setLong(1, range.from());
        query.setLong(2, range.to());
        Frontier subtree = Frontier.EMPTY;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                subtree = subtree.append(Hash.of(rows.getBytes(1)));
            }
        }
        if (subtree.size() != range.to() - range.from()) {
            throw new EvidenceDoesNotFit("records are missing between " + range.from() + " and " + range.to());
        }
        return subtree.root();
    }
}
