package shikaku.town.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.edge.database.DatabaseAddress;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.EvidenceVerifier;
import shikaku.evidence.Expected;
import shikaku.evidence.Receipt;
import shikaku.evidence.SeenHead;
import shikaku.evidence.TreeHead;
import shikaku.evidence.Verification;
import shikaku.town.people.Clinic;

/**
 * The day's books compared: every answer that a terminal received came with a receipt, and the center's log holds the record of each of them in the
 * very tree the receipt names. Nothing acknowledged is lost, however the center died.
 */
final class DayBooks {
    private static final String RECEIPTS = "select receipt from check_in where outcome = 'answered'";

    private final Neighbourhood neighbourhood;
    private final PrintStream out;

    DayBooks(Neighbourhood neighbourhood, PrintStream out) {
        this.neighbourhood = neighbourhood;
        this.out = out;
    }

    boolean agree() {
        try {
            List<TreeHead> heads = new ArrayList<>();
            Set<Long> positions = new HashSet<>();
            EvidenceReader log = new EvidenceReader(center());
            int without = 0;
            for (Clinic clinic : neighbourhood.clinics()) {
                for (Optional<Receipt> receipt : receipts(clinic)) {
                    without += receipt.filter(given -> positions.add(given.position()))
                                            .isPresent()
                                    && tells(log.record(receipt.get().position()), clinic)
                            ? 0
                            : 1;
                    receipt.map(Receipt::head).ifPresent(heads::add);
                }
            }
            boolean registered = new RegistrationBooks(neighbourhood, out).agree();
            byte[] export = export(center());
            return tell(heads.size(), without, verify(export, heads)) && terminalsAgree(export) && registered;
        } catch (SQLException e) {
            throw new IllegalStateException("the day's books cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record that the receipt names is there, and is about an answer to this very clinic. */
    private static boolean tells(Optional<String> record, Clinic clinic) {
        return record.filter(text -> text.contains(clinic.code().digits())).isPresent();
    }

    private boolean tell(int receipts, int without, Verification found) {
        return switch (found) {
            case Verification.Fits(var head, int compared, var _) -> {
                out.printf(
                        "証跡: センターの %d 件が通して正しく、端末の受領証 %d 通のすべてと合う（受領証か記録のないもの %d 件） / evidence fits all receipts%n",
                        head.map(TreeHead::size).orElse(0L), compared, without);
                yield without == 0 && compared == receipts;
            }
            case Verification.Broken(long position, var problem) -> {
                out.printf("証跡: %d 件目が合わない（%s） / evidence does not fit at record %d%n", position, problem, position);
                yield false;
            }
        };
    }

    /** Neither side can rewrite alone: the heads that terminals sent stand in the center's log, and theirs fit them. */
    private boolean terminalsAgree(byte[] center) throws SQLException, IOException {
        boolean agree = true;
        for (Clinic clinic : neighbourhood.clinics()) {
            String log = new SiteClient(clinic.code().digits(), SiteRole.TERMINAL).name();
            List<TreeHead> seen = new String(center, StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> SeenHead.in(line).stream())
                    .filter(head -> head.log().equals(log))
                    .map(SeenHead::head)
                    .toList();
            SQLiteDataSource store = new SQLiteDataSource();
            store.setUrl("jdbc:sqlite:" + store(clinic));
            boolean fits = !seen.isEmpty() && verify(export(store), seen) instanceof Verification.Fits;
            if (!fits) {
                out.printf(
                        "証跡: %s の端末は、センターが控えた先頭 %d 通と合わない / a terminal does not fit what the center saw of it%n",
                        clinic.id(), seen.size());
            }
            agree &= fits;
        }
        return agree;
    }

    private static byte[] export(DataSource source) throws SQLException, IOException {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        new EvidenceReader(source).export(export);
        return export.toByteArray();
    }

    private Path store(Clinic clinic) {
        return neighbourhood.folder().data("terminal-" + clinic.id()).resolve("terminal.db");
    }

    private static Verification verify(byte[] export, List<TreeHead> heads) throws IOException {
        return EvidenceVerifier.verify(new ByteArrayInputStream(export), Expected.heads(heads));
    }

    private List<Optional<Receipt>> receipts(Clinic clinic) throws SQLException {
        List<Optional<Receipt>> receipts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store(clinic));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RECEIPTS)) {
            while (rows.next()) {
                receipts.add(Optional.ofNullable(rows.getString(1)).flatMap(Receipt::parse));
            }
        }
        return receipts;
    }

    private PGSimpleDataSource center() {
        return source(neighbourhood.database());
    }

    static PGSimpleDataSource source(DatabaseAddress database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }
}
