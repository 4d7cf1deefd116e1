package shikaku.center.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.OTHER_CLINIC;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.session.CardSession;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;

class PostgresCardSessionsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofMinutes(5));
    private static final SessionIdentifier NAME = new SessionIdentifier("A".repeat(22));
    private static final Octets CARD = Octets.of(new byte[32]);
    private static final CardSession SESSION = CardSession.fresh(NAME, CLINIC, Octets.of(new byte[32]), NOW, END);

    private final PostgresCardSessions sessions = new PostgresCardSessions(JdbcClient.create(TestDatabase.migrated()));

    @Test
    void a_session_comes_back_as_it_was_opened() {
        sessions.open(SESSION);

        assertThat(sessions.find(NAME)).contains(SESSION);
        assertThat(sessions.usable(CLINIC, NOW)).isOne();
        assertThat(sessions.usable(OTHER_CLINIC, NOW)).isZero();
    }

    @Test
    void the_nonce_is_given_once_and_only_to_the_institution_that_opened_the_session() {
        sessions.open(SESSION);

        assertThat(sessions.spendNonce(NAME, OTHER_CLINIC, NOW)).isEmpty();
        assertThat(sessions.spendNonce(NAME, CLINIC, NOW)).isPresent();
        assertThat(sessions.spendNonce(NAME, CLINIC, NOW)).isEmpty();
        assertThat(sessions.usable(CLINIC, NOW)).isZero();
    }

    @Test
    void the_signature_as_verifier_is_given_once_and_not_after_the_nonce() {
        sessions.open(SESSION);
        assertThat(sessions.spendVerifier(NAME, CLINIC, CARD, NOW)).isPresent();
        assertThat(sessions.spendVerifier(NAME, CLINIC, CARD, NOW)).isEmpty();
        assertThat(sessions.spendNonce(NAME, CLINIC, NOW))
                .hasValueSatisfying(session -> assertThat(session.cardBinding()).contains(CARD));
        assertThat(sessions.spendVerifier(NAME, CLINIC, CARD, NOW)).isEmpty();
    }

    @Test
    void the_last_instant_before_the_end_still_serves_and_the_end_does_not() {
        sessions.open(SESSION);

        assertThat(sessions.spendVerifier(NAME, CLINIC, CARD, END)).isEmpty();
        assertThat(sessions.spendNonce(NAME, CLINIC, END)).isEmpty();
        assertThat(sessions.spendNonce(NAME, CLINIC, END.minusMillis(1))).isPresent();
    }

    @Test
    void expired_sessions_are_forgotten() {
        sessions.open(SESSION);
        sessions.forgetExpiredBefore(END);
        assertThat(sessions.find(NAME)).isPresent();

        sessions.forgetExpiredBefore(END.plusSeconds(1));
        assertThat(sessions.find(NAME)).isEmpty();
    }

    @Test
    void of_many_requests_at_the_same_moment_one_gets_the_nonce() {
        sessions.open(SESSION);

        long got = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> sessions.spendNonce(NAME, CLINIC, NOW))
                .filter(Optional::isPresent)
                .count();
        assertThat(got).isOne();
    }
}
