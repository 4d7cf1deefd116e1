package shikaku.center.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.session.CardSession;
import shikaku.center.session.CardSessions;
import shikaku.center.session.SpentNonce;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;

/** Card sessions in table {@code card_session}; the row's lock makes "once" true for any number of requests at a time. */
public final class PostgresCardSessions implements CardSessions {
    private final JdbcClient database;

    public PostgresCardSessions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void open(CardSession session) {
        database.sql("""
                insert into card_session (session_identifier, institution_code, holder_nonce, opened_at, expires_at)
                values (:identifier, :institution, :nonce, :opened, :expires)
                """)
                .param("identifier", session.identifier().value())
                .param("institution", session.institution().digits())
                .param("nonce", session.holderNonce().toByteArray())
                .param("opened", SqlTime.of(session.opened()))
                .param("expires", SqlTime.of(session.expires()))
                .update();
    }

    @Override
    public int usable(InstitutionCode institution, Instant now) {
        return database.sql("""
                select count(*) from card_session
                where institution_code = :institution and expires_at > :now and nonce_spent_at is null
                """)
                .param("institution", institution.digits())
                .param("now", SqlTime.of(now))
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<SessionIdentifier> longestUntouched(InstitutionCode institution, Instant now) {
        return database.sql("""
                select session_identifier from card_session
                where institution_code = :institution and expires_at > :now
                  and verifier_spent_at is null and nonce_spent_at is null
                order by opened_at limit 1
                """)
                .param("institution", institution.digits())
                .param("now", SqlTime.of(now))
                .query((row, index) -> new SessionIdentifier(row.getString(1)))
                .optional();
    }

    @Override
    public void end(SessionIdentifier identifier, Instant now) {
        database.sql("""
                update card_session set expires_at = :now
                where session_identifier = :identifier and expires_at > :now
                  and verifier_spent_at is null and nonce_spent_at is null
                """)
                .param("identifier", identifier.value())
                .param("now", SqlTime.of(now))
                .update();
    }

    @Override
    public Optional<CardSession> spendVerifier(
            SessionIdentifier identifier,
            InstitutionCode institution,
            Octets cardBinding,
            IdentityMethod method,
            Instant now) {
        return own("""
                update card_session set verifier_spent_at = :now, card_binding = :binding, verifier_method = :method
                where session_identifier = :identifier and institution_code = :institution
                  and verifier_spent_at is null and nonce_spent_at is null and expires_at > :now
                returning *
                """, identifier, institution, now)
                .param("binding", cardBinding.toByteArray())
                .param("method", method.name())
                .query(PostgresCardSessions::read)
                .optional();
    }

    @Override
    public Optional<SpentNonce> spendNonce(
            SessionIdentifier identifier,
            InstitutionCode institution,
            Octets cardBinding,
            Duration doubted,
            Instant now) {
        return own("""
                with spent as (
                    update card_session set nonce_spent_at = :now
                    where session_identifier = :identifier and institution_code = :institution
                      and nonce_spent_at is null and expires_at > :now
                    returning *)
                select spent.*, other.verifier_method as other_method, other.nonce_spent_at is not null as other_finished
                from spent left join card_session other
                  on other.card_binding = :binding and other.session_identifier <> spent.session_identifier
                  and other.verifier_spent_at >= spent.opened_at - make_interval(secs => :doubted)
                order by other_finished, other.verifier_spent_at desc limit 1
                """, identifier, institution, now)
                .param("binding", cardBinding.toByteArray())
                .param("doubted", (double) doubted.toSeconds())
                .query(PostgresCardSessions::readSpent)
                .optional();
    }

    private JdbcClient.StatementSpec own(
            String sql, SessionIdentifier identifier, InstitutionCode institution, Instant now) {
        return database.sql(sql)
                .param("identifier", identifier.value())
                .param("institution", institution.digits())
                .param("now", SqlTime.of(now));
    }

    @Override
    public Optional<CardSession> find(SessionIdentifier identifier) {
        return database.sql("select * from card_session where session_identifier = :identifier")
                .param("identifier", identifier.value())
                .query(PostgresCardSessions::read)
                .optional();
    }

    @Override
    public void forgetExpiredBefore(Instant then) {
        database.sql("delete from card_session where expires_at < :then")
                .param("then", SqlTime.of(then))
                .update();
    }

    private static SpentNonce readSpent(ResultSet row, int index) throws SQLException {
        boolean finished = row.getBoolean("other_finished");
        return new SpentNonce(
                read(row, index),
                Optional.ofNullable(row.getString("other_method"))
                        .map(method -> new SpentNonce.Opening(IdentityMethod.valueOf(method), finished)));
    }

    private static CardSession read(ResultSet row, int index) throws SQLException {
        return new CardSession(
                new SessionIdentifier(row.getString("session_identifier")),
                new InstitutionCode(row.getString("institution_code")),
                Octets.of(row.getBytes("holder_nonce")),
                SqlTime.read(row, "opened_at"),
                SqlTime.read(row, "expires_at"),
                SqlTime.find(row, "verifier_spent_at"),
                Optional.ofNullable(row.getBytes("card_binding")).map(Octets::of),
                Optional.ofNullable(row.getString("verifier_method")).map(IdentityMethod::valueOf),
                SqlTime.find(row, "nonce_spent_at"));
    }
}
