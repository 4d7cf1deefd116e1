package shikaku.terminal.store;

import java.sql.Connection;
import java.sql.SQLException;
import shikaku.domain.Consents;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInNumber;

/** 操作ログ: one row a deed. The rows outlive the day: they hold running numbers, no people. */
public final class EvidenceRows {
    private static final String INSERT = """
            INSERT INTO evidence (at, act, who, whom, method, answered_by, consents, outcome, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final BusinessClock clock;

    public EvidenceRows(BusinessClock clock) {
        this.clock = clock;
    }

    @Realizes(clauses = Clause.C17)
    void append(Connection connection, Deed deed) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, clock.instant().toString());
            insert.setString(2, deed.act().name());
            insert.setString(3, deed.who());
            insert.setObject(4, deed.whom().map(CheckInNumber::value).orElse(null));
            insert.setString(5, deed.how().method().map(Enum::name).orElse(null));
            insert.setString(6, deed.how().answeredBy().map(Enum::name).orElse(null));
            insert.setString(7, deed.consents().map(EvidenceRows::words).orElse(null));
            insert.setString(8, deed.outcome());
            insert.setString(9, deed.reason().map(Reason::code).orElse(null));
            insert.executeUpdate();
        }
    }

    private static String words(Consents consents) {
        return "limit=" + consents.limitCertificate() + " disease=" + consents.specificDisease();
    }
}
