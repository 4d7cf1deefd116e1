package shikaku.edge.account;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The book as a table, in words that PostgreSQL and SQLite both take. */
public final class AccountTable {
    /**
     * For the programs' migrations. Dates and moments are text in ISO 8601, because the engines disagree about their types; of roles there is a list with spaces.
     */
    public static final String SQL = """
            create table account_act (
                number bigint primary key check (number > 0),
                kind text not null,
                account text not null,
                person text,
                roles text,
                employer text,
                begins text,
                ends text,
                request text,
                requested_on text,
                asked_by text,
                approved_by text,
                done_by text not null,
                done_at text not null,
                secret text,
                secret_until text,
                check ((person is null) = (roles is null) and (person is null) = (begins is null)),
                check ((request is null) = (approved_by is null) and (request is null) = (asked_by is null)),
                check (request is not null or kind = 'PASSWORD_CHOSEN')
            )""";

    private static final String INSERT = """
            insert into account_act (number, kind, account, person, roles, employer, begins, ends, request, requested_on, asked_by, approved_by,
                                     done_by, done_at, secret, secret_until)
            values (:number, :kind, :account, :person, :roles, :employer, :begins, :ends, :request, :requestedOn, :askedBy, :approvedBy,
                    :by, :at, :secret, :secretUntil)""";

    private AccountTable() {}

    /** Every line, oldest first. */
    static List<AccountAct> all(Connection connection) {
        return client(connection)
                .sql("select * from account_act order by number")
                .query((row, number) -> act(row))
                .list();
    }

    static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    static void insert(JdbcClient database, AccountAct act) {
        var particulars = act.particulars();
        var request = act.request();
        database.sql(INSERT)
                .param("number", act.number())
                .param("kind", act.kind().name())
                .param("account", act.account())
                .param("person", text(particulars.map(Particulars::person)))
                .param("roles", text(particulars.map(said -> words(said.roles()))))
                .param("employer", text(particulars.flatMap(Particulars::employer)))
                .param("begins", text(particulars.map(Particulars::begins)))
                .param("ends", text(particulars.flatMap(Particulars::ends)))
                .param("request", text(request.map(WrittenRequest::number)))
                .param("requestedOn", text(request.map(WrittenRequest::on)))
                .param("askedBy", text(request.map(WrittenRequest::askedBy)))
                .param("approvedBy", text(request.map(WrittenRequest::approvedBy)))
                .param("by", act.by())
                .param("at", act.at().toString())
                .param("secret", text(act.secret().map(Secret::hash)))
                .param("secretUntil", text(act.secret().flatMap(Secret::until)))
                .update();
    }

    static String words(Set<StaffRole> roles) {
        return new TreeSet<>(roles).stream().map(StaffRole::name).collect(Collectors.joining(" "));
    }

    private static AccountAct act(ResultSet row) throws SQLException {
        return new AccountAct(
                row.getLong("number"),
                AccountAct.Kind.valueOf(row.getString("kind")),
                row.getString("account"),
                row.getString("person") == null ? Optional.empty() : Optional.of(particulars(row)),
                row.getString("request") == null ? Optional.empty() : Optional.of(request(row)),
                row.getString("done_by"),
                Instant.parse(row.getString("done_at")),
                said(row, "secret").map(hash -> secret(hash, row)));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                row.getString("person"),
                Arrays.stream(row.getString("roles").split(" "))
                        .map(StaffRole::valueOf)
                        .collect(Collectors.toSet()),
                said(row, "employer"),
                LocalDate.parse(row.getString("begins")),
                said(row, "ends").map(LocalDate::parse));
    }

    private static WrittenRequest request(ResultSet row) throws SQLException {
        return new WrittenRequest(
                row.getString("request"),
                LocalDate.parse(row.getString("requested_on")),
                row.getString("asked_by"),
                row.getString("approved_by"));
    }

    private static Secret secret(String hash, ResultSet row) {
        try {
            return new Secret(hash, said(row, "secret_until").map(Instant::parse));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Optional<String> said(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
