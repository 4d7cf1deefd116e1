package shikaku.center.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.OTHER_CLINIC;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.fake.FakeCardSessions;
import shikaku.center.fake.FakeClock;
import shikaku.center.fake.FakeJournal;
import shikaku.center.sample.TestKey;
import shikaku.center.sample.TestVerifier;
import shikaku.certificate.proof.VerifierProof;
import shikaku.domain.AnsweredBy;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.session.CardSessionOpened;
import shikaku.message.session.CardSessionRequest;
import shikaku.message.session.VerifierAuthenticationRequest;
import shikaku.message.session.VerifierAuthenticationResponse;

class CardSessionTest {
    private static final VerifierKey VERIFIER = TestVerifier.KEY;
    private static final Octets CHALLENGE = Octets.of(new byte[32]);
    private static final Octets BINDING = Octets.of(VerifierProof.cardBinding(new byte[] {1}));

    private final FakeCardSessions sessions = new FakeCardSessions();
    private final FakeJournal journal = new FakeJournal();
    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-20T01:00:00Z"));
    private final CardSessionUse use = new CardSessionUse(sessions, clock);
    private final CardSessionOpening opening =
            new CardSessionOpening(sessions, VERIFIER, journal, clock, new Random(1), Limits.CARD_SESSION);
    private final VerifierAuthentication authentication = new VerifierAuthentication(use, VERIFIER, journal, clock);

    private CardSessionOpened open() {
        return switch (opening.open(CLINIC, new CardSessionRequest(CLINIC))) {
            case Reply.Given<CardSessionOpened>(var opened, var receipt) -> opened;
            case Reply.Refused<CardSessionOpened> refused -> throw new AssertionError(refused);
        };
    }

    private Reply<VerifierAuthenticationResponse> authenticate(InstitutionCode institution, SessionIdentifier session) {
        return authentication.authenticate(
                institution,
                new VerifierAuthenticationRequest(
                        institution, session, CHALLENGE, BINDING, IdentityMethod.STAFF_VISUAL, AnsweredBy.GUARDIAN));
    }

    private void isRefused(Reply<?> reply, Reason reason) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(journal.last().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(journal.lastReason()).contains(reason.code());
    }

    @Test
    @Proves(arrows = Arrow.A3)
    void opening_gives_a_nonce_of_its_own_and_the_verifiers_chain_and_leaves_evidence() {
        CardSessionOpened first = open();
        CardSessionOpened second = open();

        assertThat(first.verifierChain()).isEqualTo(VERIFIER.certificates());
        assertThat(first.holderNonce()).isNotEqualTo(second.holderNonce());
        assertThat(first.sessionIdentifier()).isNotEqualTo(second.sessionIdentifier());
        assertThat(journal.last().act()).isEqualTo(Act.CARD_SESSION_OPENED);
        assertThat(journal.last().who()).isEqualTo("terminal/" + CLINIC.digits());
    }

    @Test
    void of_an_institutions_many_idle_sessions_the_oldest_gives_way_and_nobody_is_shut_out() {
        SessionIdentifier oldest = open().sessionIdentifier();
        clock.advance(Duration.ofMillis(1));
        SessionIdentifier touched = open().sessionIdentifier();
        authenticate(CLINIC, touched);
        for (int i = 2; i < Limits.OPEN_CARD_SESSIONS; i++) {
            clock.advance(Duration.ofMillis(1));
            open();
        }

        for (int i = 1; i < Limits.OPEN_CARD_SESSIONS; i++) {
            open();
            assertThat(sessions.usable(CLINIC, clock.instant())).isEqualTo(Limits.OPEN_CARD_SESSIONS);
        }
        isRefused(authenticate(CLINIC, oldest), Reason.SESSION_EXPIRED);
        assertThat(sessions.find(touched).orElseThrow().expiredAt(clock.instant()))
                .as("somebody's card is in it")
                .isFalse();
    }

    @Test
    void an_institution_with_a_card_in_every_session_gets_no_further_one_and_another_is_not_hindered_by_it() {
        for (int i = 0; i < Limits.OPEN_CARD_SESSIONS; i++) {
            sessions.spendVerifier(
                    open().sessionIdentifier(), CLINIC, BINDING, IdentityMethod.STAFF_VISUAL, clock.instant());
        }

        isRefused(opening.open(CLINIC, new CardSessionRequest(CLINIC)), Reason.TOO_MANY_REQUESTS);
        assertThat(opening.open(OTHER_CLINIC, new CardSessionRequest(OTHER_CLINIC)))
                .isInstanceOf(Reply.Given.class);
        clock.advance(Limits.CARD_SESSION);
        assertThat(opening.open(CLINIC, new CardSessionRequest(CLINIC))).isInstanceOf(Reply.Given.class);
    }

    @Test
    void no_session_opens_without_evidence() {
        journal.breakDown();

        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
        assertThat(sessions.usable(CLINIC, clock.instant())).isZero();
    }

    @Test
    @Proves(arrows = Arrow.A4)
    void the_center_signs_a_cards_challenge_so_that_the_card_can_check_it() {
        var reply = authenticate(CLINIC, open().sessionIdentifier());

        assertThat(reply).isInstanceOfSatisfying(Reply.Given.class, given -> {
            Octets signature = ((VerifierAuthenticationResponse) given.message()).signature();
            assertThat(VerifierProof.isValid(
                            VERIFIER.chain().institution().key(),
                            CHALLENGE.toByteArray(),
                            BINDING.toByteArray(),
                            signature.toByteArray()))
                    .isTrue();
        });
        assertThat(journal.last().act()).isEqualTo(Act.VERIFIER_SIGNED);
        assertThat(journal.last().identityMethod()).contains(IdentityMethod.STAFF_VISUAL);
        assertThat(journal.last().answeredBy()).contains(AnsweredBy.GUARDIAN);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void from_the_log_alone_every_signature_as_verifier_is_joined_to_its_session_and_says_nothing_of_the_card() {
        SessionIdentifier session = open().sessionIdentifier();
        authenticate(CLINIC, session);
        authenticate(CLINIC, session);

        assertThat(journal.records())
                .hasSize(3)
                .allSatisfy(record -> assertThat(record.items()).containsExactly(SessionMark.of(session)));
        assertThat(SessionMark.of(session)).doesNotContain(session.value());
        assertThat(SessionMark.of(open().sessionIdentifier())).isNotEqualTo(SessionMark.of(session));
    }

    @Test
    void a_session_gets_one_signature_as_verifier() {
        SessionIdentifier session = open().sessionIdentifier();
        authenticate(CLINIC, session);

        isRefused(authenticate(CLINIC, session), Reason.SESSION_USED);
    }

    @Test
    void another_institutions_session_is_as_unknown_as_one_that_never_was() {
        isRefused(authenticate(OTHER_CLINIC, open().sessionIdentifier()), Reason.SESSION_UNKNOWN);
        isRefused(authenticate(CLINIC, new SessionIdentifier("x".repeat(30))), Reason.SESSION_UNKNOWN);
    }

    @Test
    void an_expired_session_opens_no_card() {
        SessionIdentifier session = open().sessionIdentifier();
        clock.advance(Limits.CARD_SESSION.minus(Duration.ofMillis(1)));
        assertThat(sessions.find(session)).isPresent();
        clock.advance(Duration.ofMillis(1));

        isRefused(authenticate(CLINIC, session), Reason.SESSION_EXPIRED);
    }

    @Test
    void the_verifiers_key_and_certificate_must_belong_together() {
        assertThatThrownBy(() -> new VerifierKey(VERIFIER.chain(), TestKey.OTHER_CARD.privateKey()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
