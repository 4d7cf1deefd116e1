package shikaku.terminal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import shikaku.evidence.Act;
import shikaku.message.Octets;

/** 登録されたキオスクのブラウザー: of the one browser that is the kiosk, the fingerprint of what it shows. */
public final class EnrolledBrowser {
    private static final String REPLACE = """
            INSERT INTO kiosk_browser (only_row, fingerprint) VALUES (1, ?)
            ON CONFLICT (only_row) DO UPDATE SET fingerprint = excluded.fingerprint""";

    private final Ledger ledger;

    public EnrolledBrowser(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Empty before the first was enrolled. */
    public Optional<Octets> fingerprint() throws SQLException {
        return ledger.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT fingerprint FROM kiosk_browser")) {
                return row.next() ? Optional.of(Octets.of(row.getBytes(1))) : Optional.empty();
            }
        });
    }

    /** Another browser is the kiosk from now on, and the former no longer; on record. */
    public void replace(Octets fingerprint) throws SQLException {
        Deed enrolled = Deed.done(Act.CONFIGURATION_CHANGED, "kiosk", Optional.empty(), "kiosk browser enrolled");
        ledger.write(enrolled, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(REPLACE)) {
                statement.setBytes(1, fingerprint.toByteArray());
                statement.executeUpdate();
            }
        });
    }
}
