package shikaku.edge.account;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The book in the program's database: its lines and the row of evidence that tells them become durable together. The row says all that the lines do but the
 * secrets, so that whoever changes the table is found out by the log.
 */
@Realizes(clauses = Clause.C20)
public final class KeptAccounts implements AccountStore {
    /** Begins a row of a sign-in, because members are sorted by name. */
    private static final String SIGN_INS = """
            select record from evidence_leaf where record like '{"act":"SIGNED_IN"%' order by position desc""";

    private static final String FIRST = "select record from evidence_leaf where position = 0";
    private static final int FETCH = 1_000;

    private final EvidenceLog log;
    private final Reading reading;
    private final String where;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Of a program.
     *
     * @param log in the same database
     * @param where program and clinic
     * @param clock the real one
     */
    public KeptAccounts(EvidenceLog log, Reading reading, String where, InstantSource clock) {
        this.log = log;
        this.reading = reading;
        this.where = where;
        this.clock = clock;
    }

    /** The program's way to read its database. */
    @FunctionalInterface
    public interface Reading {
        <T> T in(Question<T> question) throws SQLException;

        /** With a connection for each question. */
        static Reading of(DataSource source) {
            return new Reading() {
                @Override
                public <T> T in(Question<T> question) throws SQLException {
                    try (Connection connection = source.getConnection()) {
                        return question.ask(connection);
                    }
                }
            };
        }
    }

    /** What is asked. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    @Override
    public List<AccountAct> all() {
        return asked(AccountTable::all);
    }

    @Override
    public void keep(List<AccountAct> acts) {
        AccountAct first = acts.getFirst();
        String what = acts.size() == 1 ? what(first) : "import of " + acts.size() + " accounts";
        log.append(
                EvidenceRecord.of(clock.instant(), Act.ACCOUNT_CHANGED, first.by(), where, what, Outcome.DONE)
                        .withItems(acts.stream().map(KeptAccounts::line).toList(), Optional.empty()),
                connection -> {
                    var database = AccountTable.client(connection);
                    acts.forEach(act -> AccountTable.insert(database, act));
                });
    }

    @Override
    public void refused(String by, String account, Reason reason) {
        log.append(EvidenceRecord.of(
                        clock.instant(), Act.ACCOUNT_CHANGED, by, where, "account " + account, Outcome.REFUSED)
                .withReason(reason.code()));
    }

    @Override
    public Used usedSince(Instant since) {
        return asked(connection -> new Used(signedIn(connection, since), begun(connection, since)));
    }

    private static String what(AccountAct act) {
        return act.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + act.account();
    }

    private static String line(AccountAct act) {
        return Stream.of(
                        Stream.of("number " + act.number(), what(act)),
                        act.particulars().stream().flatMap(KeptAccounts::said),
                        act.request().stream().flatMap(KeptAccounts::said))
                .flatMap(all -> all)
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> said(Particulars said) {
        return Stream.of(
                "person " + said.person(),
                "roles " + AccountTable.words(said.roles()),
                "employer " + said.employer().orElse("-"),
                "from " + said.begins(),
                "until " + said.ends().map(LocalDate::toString).orElse("-"));
    }

    private static Stream<String> said(WrittenRequest request) {
        return Stream.of(
                "request " + request.number(),
                "of " + request.on(),
                "asked by " + request.askedBy(),
                "approved by " + request.approvedBy());
    }

    private Set<String> signedIn(Connection connection, Instant since) throws SQLException {
        Set<String> accounts = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(SIGN_INS)) {
                while (rows.next()) {
                    JsonNode row = json.readTree(rows.getString(1));
                    if (when(row).isBefore(since)) {
                        break;
                    }
                    if (row.path("outcome").asString("").equals(Outcome.DONE.name())) {
                        accounts.add(row.path("who").asString(""));
                    }
                }
            }
        }
        return accounts;
    }

    private boolean begun(Connection connection, Instant since) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet first = statement.executeQuery(FIRST)) {
            return first.next() && when(json.readTree(first.getString(1))).isBefore(since);
        }
    }

    private static Instant when(JsonNode row) {
        return Instant.parse(row.path("when").asString());
    }

    private <T> T asked(Question<T> question) {
        try {
            return reading.in(question);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the book of accounts cannot be read", unreadable);
        }
    }
}
