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
import shikaku.center.session.SpentNonce;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;

class PostgresCardSessionsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofMinutes(5));
    private static final Duration DOUBTED = Duration.ofMinutes(5);
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

        assertThat(sessions.spendNonce(NAME, OTHER_CLINIC, CARD, DOUBTED, NOW)).isEmpty();
        assertThat(sessions.spendNonce(NAME, CLINIC, CARD, DOUBTED, NOW)).isPresent();
        assertThat(sessions.spendNonce(NAME, CLINIC, CARD, DOUBTED, NOW)).isEmpty();
        assertThat(sessions.usable(CLINIC, NOW)).isZero();
    }

    @Test
    void the_signature_as_verifier_is_given_once_and_not_after_the_nonce() {
        sessions.open(SESSION);
        assertThat(sessions.spendVerifier(NAME, CLINIC, CARD, IdentityMethod.STAFF_VISUAL, NOW))
                .isPresent();
        assertThat(sessions.spendVerifier(NAME, CLINIC, CARD, IdentityMethod.STAFF_VISUAL, NOW))
                .isEmpty();
        assertThat(sessions.spendNonce(NAME, CLINIC, CARD, DOUBTED, NOW)).hasValueSatisfying(spent -> {
            assertThat(spent.session().cardBinding()).contains(CARD);
            assertThat(spent.session().verifierMethod()).contains(IdentityMethod.STAFF_VISUAL);
        });
        assertThat(sessions.spendVerifier(NAME, CLINIC, CARD, IdentityMethod.STAFF_VISUAL, NOW))
                .isEmpty();
    }

    @Test
    void the_last_instant_before_the_end_still_serves_and_the_end_does_not() {
        sessions.open(SESSION);

        assertThat(sessions.spendVerifier(NAME, CLINIC, CARD, IdentityMethod.STAFF_VISUAL, END))
                .isEmpty();
        assertThat(sessions.spendNonce(NAME, CLINIC, CARD, DOUBTED, END)).isEmpty();
        assertThat(sessions.spendNonce(NAME, CLINIC, CARD, DOUBTED, END.minusMillis(1)))
                .isPresent();
    }

    @Test
    void the_longest_untouched_session_can_be_ended_and_one_with_a_card_in_it_cannot() {
        open("B", CLINIC, NOW.plusMillis(2));
        open("C", CLINIC, NOW.plusMillis(1));
        open("D", CLINIC, NOW);
        opened("D", CLINIC, NOW, IdentityMethod.FACE);
        open("E", OTHER_CLINIC, NOW);
        assertThat(sessions.longestUntouched(CLINIC, NOW)).contains(name("C"));

        sessions.end(name("C"), NOW);
        sessions.end(name("D"), NOW);

        assertThat(sessions.longestUntouched(CLINIC, NOW)).contains(name("B"));
        assertThat(sessions.usable(CLINIC, NOW)).isEqualTo(2);
        assertThat(spend("D", CLINIC)).isEmpty();
    }

    @Test
    void with_the_nonce_comes_what_any_institutions_session_knows_of_the_card_and_an_unfinished_one_first() {
        open("B", CLINIC, NOW);
        open("C", OTHER_CLINIC, NOW.minus(DOUBTED));
        opened("C", OTHER_CLINIC, NOW.minus(DOUBTED), IdentityMethod.FACE);
        assertThat(spend("B", CLINIC)).contains(new SpentNonce.Opening(IdentityMethod.FACE, false));

        open("D", CLINIC, NOW);
        opened("D", CLINIC, NOW.plusSeconds(1), IdentityMethod.STAFF_VISUAL);
        assertThat(spend("D", CLINIC)).contains(new SpentNonce.Opening(IdentityMethod.FACE, false));
        open("E", CLINIC, NOW.plusMillis(1));
        assertThat(spend("E", CLINIC)).contains(new SpentNonce.Opening(IdentityMethod.STAFF_VISUAL, true));
    }

    @Test
    void another_cards_opening_and_an_old_one_are_nothing_to_this_card() {
        open("B", CLINIC, NOW);
        open("C", CLINIC, NOW.minus(DOUBTED));
        opened("C", CLINIC, NOW.minus(DOUBTED).minusMillis(1), IdentityMethod.FACE);
        open("D", CLINIC, NOW);
        byte[] other = new byte[32];
        other[0] = 1;
        sessions.spendVerifier(name("D"), CLINIC, Octets.of(other), IdentityMethod.FACE, NOW);

        assertThat(spend("B", CLINIC)).isEmpty();
    }

    private static SessionIdentifier name(String letter) {
        return new SessionIdentifier(letter.repeat(22));
    }

    private void open(String name, InstitutionCode institution, Instant at) {
        sessions.open(CardSession.fresh(name(name), institution, Octets.of(new byte[32]), at, END));
    }

    private void opened(String name, InstitutionCode institution, Instant at, IdentityMethod method) {
        assertThat(sessions.spendVerifier(name(name), institution, CARD, method, at))
                .isPresent();
    }

    private Optional<SpentNonce.Opening> spend(String name, InstitutionCode institution) {
        return sessions.spendNonce(name(name), institution, CARD, DOUBTED, NOW.plusSeconds(2))
                .orElseThrow()
                .elsewhere();
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
                .mapToObj(i -> sessions.spendNonce(NAME, CLINIC, CARD, DOUBTED, NOW))
                .filter(Optional::isPresent)
                .count();
        assertThat(got).isOne();
    }
}
