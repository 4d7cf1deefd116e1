package shikaku.terminal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.terminal.Limits;

/** 職員の操作: what one account did at this terminal, read from its own evidence, which nobody can change afterwards. */
@Realizes(clauses = Clause.C18)
public final class StaffDeeds {
    /** Moments are compared as texts, whose ends differ; {@link #between} is exact. */
    private static final String DEEDS = """
            SELECT record ->> '$.when', record ->> '$.act', record ->> '$.whom', record ->> '$.why', record ->> '$.outcome', record ->> '$.reason',
                   (SELECT group_concat(value, ' ') FROM json_each(record, '$.items'))
            FROM evidence_leaf WHERE record ->> '$.who' = ? AND record ->> '$.when' >= ? AND record ->> '$.when' < ? ORDER BY position DESC LIMIT ?""";

    /** How the evidence names a check-in; nothing else about a patient stands in a deed. */
    private static final String PATIENT = "check-in/";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Ledger ledger;

    public StaffDeeds(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * One deed.
     *
     * @param when by the machine's clock
     * @param act what was done
     * @param patients the check-ins it was about, as opaque as the evidence has them
     * @param why in the evidence's words
     * @param outcome how it ended
     * @param reason code of what stood against it
     */
    public record Done(
            Instant when, Act act, List<String> patients, String why, Outcome outcome, Optional<String> reason) {
        public Done {
            patients = List.copyOf(patients);
        }

        /** Its moment in Japan, as people read it. */
        public String moment() {
            return MOMENT.format(when.atZone(BusinessClock.JAPAN));
        }
    }

    /**
     * Of an account, the newest first, at most {@link Limits#STAFF_DEEDS}.
     *
     * @param from the first moment
     * @param until the first one after it
     */
    public List<Done> of(String account, Instant from, Instant until) throws SQLException {
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(
                            connection,
                            DEEDS,
                            account,
                            from.minusSeconds(1).toString(),
                            until.plusSeconds(1).toString(),
                            Limits.STAFF_DEEDS);
                    ResultSet rows = query.executeQuery()) {
                List<Done> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(done(rows));
                }
                return between(found, from, until);
            }
        });
    }

    private static List<Done> between(List<Done> found, Instant from, Instant until) {
        return found.stream()
                .filter(one -> !one.when().isBefore(from) && one.when().isBefore(until))
                .toList();
    }

    private static Done done(ResultSet row) throws SQLException {
        Stream<String> named = Stream.concat(
                Stream.ofNullable(row.getString(3)),
                Stream.ofNullable(row.getString(7)).flatMap(items -> Stream.of(items.split(" "))));
        return new Done(
                Instant.parse(row.getString(1)),
                Act.valueOf(row.getString(2)),
                named.filter(one -> one.startsWith(PATIENT))
                        .map(one -> one.substring(PATIENT.length()))
                        .distinct()
                        .toList(),
                row.getString(4),
                Outcome.valueOf(row.getString(5)),
                Optional.ofNullable(row.getString(6)));
    }
}
