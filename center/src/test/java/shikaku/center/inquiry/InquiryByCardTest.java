package shikaku.center.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KUMIAI;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.OTHER_CLINIC;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.complete;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.fake.FakeCardSessions;
import shikaku.center.fake.FakeClock;
import shikaku.center.fake.FakeJournal;
import shikaku.center.fake.FakeReferenceNumbers;
import shikaku.center.fake.FakeRegistry;
import shikaku.center.sample.TestCard;
import shikaku.center.sample.TestKey;
import shikaku.center.sample.TestVerifier;
import shikaku.center.session.CardSessionOpening;
import shikaku.center.session.CardSessionUse;
import shikaku.center.session.SessionMark;
import shikaku.certificate.path.HolderVerdict;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.proof.VerifierProof;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Outcome;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.session.CardInquiry;
import shikaku.message.session.CardSessionOpened;
import shikaku.message.session.CardSessionRequest;

class InquiryByCardTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final LocalDateTime CONSENTED = TODAY.atTime(10, 0);
    private static final CertificateIssuer AUTHORITY = TestCard.authority(TestKey.AUTHORITY, NOW);
    private static final TestCard CARD = TestCard.issuedBy(AUTHORITY, BigInteger.valueOf(0x1a2b3c), NOW, TestKey.CARD);
    private static final TestCard OTHER_CARD = TestCard.issuedBy(AUTHORITY, BigInteger.TWO, NOW, TestKey.OTHER_CARD);
    private static final shikaku.domain.Period OPEN = shikaku.domain.Period.from(TODAY.minusYears(1));

    private final FakeCardSessions sessions = new FakeCardSessions();
    private final FakeJournal journal = new FakeJournal();
    private final FakeClock clock = new FakeClock(NOW);
    private final FakeRegistry registry = new FakeRegistry();
    private final FakeReferenceNumbers numbers = new FakeReferenceNumbers();
    private final CardSessionOpening opening =
            new CardSessionOpening(sessions, TestVerifier.KEY, journal, clock, new Random(1), Limits.CARD_SESSION);
    private HolderVerdict verdict = new HolderVerdict.Trusted(CARD.certificate());
    private final InquiryByCard inquiries = new InquiryByCard(
            new CardInquiryDecision(
                    new ConfirmationDates(() -> TODAY, Period.ofYears(5), Period.ofDays(31)),
                    new ConsentTimes(Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"))),
                    (der, at) -> verdict,
                    new CardSessionUse(sessions, clock),
                    registry,
                    clock),
            new OwnReferenceNumber(numbers),
            journal,
            clock,
            new Answering(Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"))));
    private CardSessionOpened session = open();

    @BeforeEach
    void somebodyIsInsured() {
        insure("r1", complete(key(KYOKAI, "1", "02"), OPEN), false);
    }

    private void insure(String record, Coverage coverage, boolean blocked) {
        registry.put(List.of(new CoverageRecord(record, "p1", blocked, List.of(CARD.serial()), coverage)), NOW);
    }

    private CardSessionOpened open() {
        return ((Reply.Given<CardSessionOpened>) opening.open(CLINIC, new CardSessionRequest(CLINIC))).message();
    }

    private CardInquiry inquiry(IdentityMethod method, Consents consents, LocalDate date, Octets signature) {
        return inquiry(method, consents, date, signature, CONSENTED);
    }

    private CardInquiry inquiry(
            IdentityMethod method, Consents consents, LocalDate date, Octets signature, LocalDateTime consentTime) {
        return new CardInquiry(
                CLINIC,
                session.sessionIdentifier(),
                date,
                CARD.der(),
                signature,
                method,
                AnsweredBy.GUARDIAN,
                consents,
                consentTime);
    }

    @Test
    @Proves(clauses = Clause.C2)
    void a_consent_of_another_day_or_of_the_future_is_none_and_takes_nothing_of_the_session() {
        for (LocalDateTime other : List.of(
                LocalDate.of(1900, 1, 1).atStartOfDay(),
                CONSENTED.minus(Limits.CONSENT_BACK).minusSeconds(1),
                CONSENTED.plus(Limits.CONSENT_AHEAD).plusSeconds(1),
                LocalDate.of(9999, 12, 31).atTime(23, 59))) {
            isRefused(CLINIC, consentedAt(other), Reason.CONSENT_TIME_OUT_OF_BOUNDS);
        }
        assertThat(inquiries.answer(CLINIC, consentedAt(CONSENTED.minus(Limits.CONSENT_BACK))))
                .isInstanceOf(Reply.Given.class);
    }

    private CardInquiry consentedAt(LocalDateTime time) {
        return inquiry(IdentityMethod.PIN, Consents.ALL, TODAY, CARD.prove(session), time);
    }

    private CardInquiry inquiry(Consents consents) {
        return inquiry(IdentityMethod.PIN, consents, TODAY, CARD.prove(session));
    }

    private Confirmation ask(CardInquiry inquiry) {
        return ((Reply.Given<QualificationConfirmationResult>) inquiries.answer(CLINIC, inquiry))
                .message()
                .confirmation();
    }

    private Confirmation.Decided decided(Confirmation confirmation) {
        return (Confirmation.Decided) confirmation;
    }

    private void isRefused(InstitutionCode institution, CardInquiry inquiry, Reason reason) {
        assertThat(inquiries.answer(institution, inquiry))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(journal.last().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(journal.lastReason()).contains(reason.code());
    }

    private void isNotDecided(CardInquiry inquiry, Reason reason) {
        assertThat(ask(inquiry))
                .isInstanceOfSatisfying(
                        Confirmation.NotDecided.class,
                        failed -> assertThat(failed.remark().reason()).contains(reason));
        assertThat(journal.last().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(journal.last().items()).containsExactly(SessionMark.of(session.sessionIdentifier()));
        assertThat(journal.lastReason()).contains(reason.code());
    }

    @Test
    @Proves(
            arrows = Arrow.A7,
            clauses = {Clause.C1, Clause.C2})
    void a_proven_holder_gets_eligibility_and_the_evidence_names_every_item_shown() {
        Confirmation.Decided answer = decided(ask(inquiry(Consents.ALL)));

        assertThat(answer.eligibility()).isInstanceOf(Eligibility.Valid.class);
        assertThat(answer.remark()).isEmpty();
        assertThat(journal.last().whom()).contains("p1");
        assertThat(journal.last().identityMethod()).contains(IdentityMethod.PIN);
        assertThat(journal.last().answeredBy()).contains(AnsweredBy.GUARDIAN);
        assertThat(journal.last().consents()).contains(Consents.ALL);
        assertThat(journal.last().items())
                .contains("Name", "LimitApplicationCertificateClassification", "SpecificDiseasesSelfPay");
    }

    @Test
    @Proves(clauses = Clause.C21)
    void what_was_not_consented_to_is_cut_at_the_center() {
        Confirmation.Decided answer = decided(ask(inquiry(new Consents(false, true))));

        Coverage shown = answer.eligibility().disclosed().orElseThrow();
        assertThat(shown.limitCertificate()).isEmpty();
        assertThat(shown.specificDiseases()).isNotEmpty();
        assertThat(journal.last().items()).doesNotContain("LimitApplicationCertificateClassification");
    }

    @Test
    void without_evidence_there_is_no_answer() {
        CardInquiry inquiry = inquiry(Consents.ALL);
        journal.breakDown();

        assertThatThrownBy(() -> inquiries.answer(CLINIC, inquiry)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Proves(clauses = Clause.C10)
    void the_same_proof_a_second_time_is_refused() {
        ask(inquiry(Consents.ALL));

        isRefused(CLINIC, inquiry(Consents.ALL), Reason.SESSION_USED);
    }

    @Test
    void a_proof_for_another_institutions_session_is_refused_and_leaves_the_session_to_its_owner() {
        isRefused(OTHER_CLINIC, inquiry(Consents.ALL), Reason.SESSION_UNKNOWN);

        assertThat(ask(inquiry(Consents.ALL))).isInstanceOf(Confirmation.Decided.class);
    }

    @Test
    void a_proof_that_comes_too_late_is_refused() {
        clock.advance(Limits.CARD_SESSION);

        isRefused(CLINIC, inquiry(Consents.ALL), Reason.SESSION_EXPIRED);
    }

    @Test
    @Proves(arrows = Arrow.A5_PROOF, clauses = Clause.C10)
    void a_signature_over_another_nonce_is_refused_and_the_nonce_is_gone() {
        CardSessionOpened other = open();

        isNotDecided(inquiry(IdentityMethod.PIN, Consents.ALL, TODAY, CARD.prove(other)), Reason.SIGNATURE_WRONG);
        isRefused(CLINIC, inquiry(Consents.ALL), Reason.SESSION_USED);
    }

    @Test
    void a_card_that_only_the_verifier_could_open_must_have_been_opened_by_it_in_this_session() {
        isRefused(
                CLINIC,
                inquiry(IdentityMethod.STAFF_VISUAL, Consents.ALL, TODAY, CARD.prove(session)),
                Reason.SESSION_OUT_OF_ORDER);

        session = open();
        opened(CARD);
        assertThat(ask(inquiry(IdentityMethod.STAFF_VISUAL, Consents.ALL, TODAY, CARD.prove(session))))
                .isInstanceOf(Confirmation.Decided.class);
    }

    private void opened(TestCard card) {
        Octets binding = Octets.of(VerifierProof.cardBinding(card.der().toByteArray()));
        sessions.spendVerifier(
                session.sessionIdentifier(), CLINIC, binding, IdentityMethod.STAFF_VISUAL, clock.instant());
    }

    @Test
    @Proves(arrows = {Arrow.A4, Arrow.A5_PROOF})
    void the_card_that_proves_itself_is_the_card_that_the_verifier_opened() {
        opened(OTHER_CARD);

        isRefused(
                CLINIC,
                inquiry(IdentityMethod.STAFF_VISUAL, Consents.ALL, TODAY, CARD.prove(session)),
                Reason.SESSION_CARD_CHANGED);
    }

    @Test
    void a_card_that_the_verifier_opened_is_not_said_to_have_been_opened_by_its_pin() {
        opened(CARD);

        isRefused(CLINIC, inquiry(Consents.ALL), Reason.SESSION_OUT_OF_ORDER);
    }

    @Test
    @Proves(arrows = {Arrow.A4, Arrow.A5_PROOF})
    void a_card_that_was_opened_after_a_comparison_by_eye_is_not_said_to_have_been_opened_after_face() {
        opened(CARD);

        isRefused(
                CLINIC,
                inquiry(IdentityMethod.FACE, Consents.ALL, TODAY, CARD.prove(session)),
                Reason.SESSION_METHOD_CHANGED);
        isRefused(
                CLINIC,
                inquiry(IdentityMethod.STAFF_VISUAL, Consents.ALL, TODAY, CARD.prove(session)),
                Reason.SESSION_USED);
    }

    @Test
    @Proves(arrows = {Arrow.A4, Arrow.A5_PROOF})
    void a_card_left_open_by_the_verifier_in_one_session_does_not_prove_its_pin_in_another() {
        opened(CARD);
        session = open();

        isRefused(CLINIC, inquiry(Consents.ALL), Reason.SESSION_CARD_STILL_OPEN);
        isRefused(CLINIC, inquiry(Consents.ALL), Reason.SESSION_USED);
        session = open();
        opened(CARD);
        assertThat(ask(inquiry(IdentityMethod.STAFF_VISUAL, Consents.ALL, TODAY, CARD.prove(session))))
                .isInstanceOf(Confirmation.Decided.class);
    }

    @Test
    @Proves(arrows = {Arrow.A4, Arrow.A5_PROOF})
    void a_pin_soon_after_a_finished_check_in_by_eye_is_answered_but_on_record_by_eye() {
        opened(CARD);
        ask(inquiry(IdentityMethod.STAFF_VISUAL, Consents.ALL, TODAY, CARD.prove(session)));
        session = open();

        assertThat(ask(inquiry(Consents.ALL))).isInstanceOf(Confirmation.Decided.class);
        assertThat(journal.last().identityMethod()).contains(IdentityMethod.STAFF_VISUAL);
    }

    @Test
    void waiting_in_the_second_session_until_the_first_has_expired_gains_nothing() {
        clock.advance(Limits.CARD_SESSION.minusMillis(1));
        opened(CARD);
        session = open();
        clock.advance(Limits.CARD_SESSION.minusMillis(1));

        isRefused(CLINIC, inquiry(Consents.ALL), Reason.SESSION_CARD_STILL_OPEN);
    }

    @Test
    void some_minutes_after_the_verifier_signed_a_pin_is_believed_again() {
        opened(CARD);
        clock.advance(Limits.OPENING_DOUBTED.plusMillis(1));
        session = open();

        assertThat(ask(inquiry(Consents.ALL))).isInstanceOf(Confirmation.Decided.class);
        assertThat(journal.last().identityMethod()).contains(IdentityMethod.PIN);
    }

    @Test
    @Proves(arrows = Arrow.A6)
    void a_certificate_that_is_not_good_ends_before_the_nonce_is_touched() {
        verdict = new HolderVerdict.Refused(Reason.CERTIFICATE_REVOKED);
        isNotDecided(inquiry(Consents.ALL), Reason.CERTIFICATE_REVOKED);
        verdict = new HolderVerdict.Refused(Reason.REVOCATION_UNAVAILABLE);
        isNotDecided(inquiry(Consents.ALL), Reason.REVOCATION_UNAVAILABLE);

        verdict = new HolderVerdict.Trusted(CARD.certificate());
        assertThat(ask(inquiry(Consents.ALL))).isInstanceOf(Confirmation.Decided.class);
    }

    @Test
    void a_certificate_in_its_period_of_grace_serves_with_a_word_beside() {
        verdict = new HolderVerdict.TrustedExpired(CARD.certificate(), NOW);
        Confirmation.Decided answer = decided(ask(inquiry(Consents.ALL)));

        assertThat(answer.eligibility()).isInstanceOf(Eligibility.Valid.class);
        assertThat(answer.remark().orElseThrow().reason()).contains(Reason.CERTIFICATE_EXPIRED_IN_GRACE);
        assertThat(answer.eligibility().disclosed().orElseThrow().limitCertificate())
                .isEmpty();
        assertThat(answer.eligibility().disclosed().orElseThrow().specificDiseases())
                .isEmpty();
    }

    @Test
    void a_date_outside_what_can_be_asked_about_is_refused() {
        LocalDate tooOld = TODAY.minusYears(5).minusDays(1);
        isNotDecided(
                inquiry(IdentityMethod.PIN, Consents.ALL, tooOld, CARD.prove(session)),
                Reason.COVERAGE_DATE_OUT_OF_BOUNDS);
        isNotDecided(
                inquiry(IdentityMethod.PIN, Consents.ALL, TODAY.plusDays(32), CARD.prove(session)),
                Reason.COVERAGE_DATE_OUT_OF_BOUNDS);
        assertThat(ask(inquiry(IdentityMethod.PIN, Consents.ALL, tooOld.plusDays(1), CARD.prove(session))))
                .isInstanceOf(Confirmation.Decided.class);
    }

    @Test
    void a_card_that_no_insurer_has_linked_finds_nothing_and_says_what_to_do() {
        verdict = new HolderVerdict.Trusted(OTHER_CARD.certificate());
        Confirmation.Decided answer =
                decided(ask(inquiry(IdentityMethod.PIN, Consents.ALL, TODAY, OTHER_CARD.prove(session))));

        assertThat(answer.eligibility()).isInstanceOf(Eligibility.NotFound.class);
        assertThat(answer.remark().orElseThrow().reason()).contains(Reason.PERSON_NOT_REGISTERED);
    }

    @Test
    void another_cards_proof_does_not_open_this_holders_record() {
        isNotDecided(
                inquiry(IdentityMethod.PIN, Consents.ALL, TODAY, OTHER_CARD.prove(session)), Reason.SIGNATURE_WRONG);
    }

    @Test
    void a_record_under_check_shows_nothing() {
        insure("r1", complete(key(KYOKAI, "1", "02"), OPEN), true);
        Confirmation.Decided blocked = decided(ask(inquiry(Consents.ALL)));

        assertThat(blocked.eligibility()).isInstanceOf(Eligibility.Blocked.class);
        assertThat(blocked.details()).isEqualTo(shikaku.message.oqs.ResultDetails.NONE);
        assertThat(journal.last().items()).containsExactly(SessionMark.of(session.sessionIdentifier()));
        assertThat(journal.lastReason()).contains(Reason.BLOCKED_PENDING_IDENTITY_CHECK.code());
    }

    @Test
    @Proves(clauses = Clause.C11)
    void the_card_shows_the_new_insurer_as_soon_as_it_has_registered() {
        insure(
                "r1",
                coverage(key(KYOKAI, "1", "02"), shikaku.domain.Period.between(OPEN.order(), TODAY.minusDays(1))),
                false);
        insure("n1", coverage(key(KUMIAI, "9", "02"), shikaku.domain.Period.from(TODAY)), false);

        assertThat(decided(ask(inquiry(Consents.ALL))).eligibility().disclosed())
                .flatMap(held -> held.key().whole())
                .contains(key(KUMIAI, "9", "02"));
    }

    @Test
    @Proves(clauses = Clause.C21)
    void every_coverage_of_the_day_is_a_result_and_the_consents_hold_for_each() {
        insure("n1", complete(key(KUMIAI, "9", "02"), shikaku.domain.Period.from(TODAY)), false);
        Confirmation.Decided answer = decided(ask(inquiry(new Consents(false, true))));

        assertThat(answer.eligibility().disclosed())
                .flatMap(held -> held.key().whole())
                .contains(key(KUMIAI, "9", "02"));
        assertThat(answer.besides().results()).singleElement().satisfies(second -> {
            assertThat(second.coverage().key().whole()).contains(key(KYOKAI, "1", "02"));
            assertThat(second.coverage().limitCertificate()).isEmpty();
            assertThat(second.coverage().specificDiseases()).isNotEmpty();
        });
        assertThat(journal.last().items()).doesNotContain("LimitApplicationCertificateClassification");
    }

    @Test
    void the_institutions_own_reference_number_comes_back_and_nobody_elses() {
        numbers.put(OTHER_CLINIC, new PersonId("p1"), new ReferenceNumber("theirs"));
        assertThat(decided(ask(inquiry(Consents.ALL))).details().referenceNumbers())
                .isEmpty();

        numbers.put(CLINIC, new PersonId("p1"), new ReferenceNumber("ours"));
        session = open();
        assertThat(decided(ask(inquiry(Consents.ALL))).details().referenceNumbers())
                .containsExactly(new ReferenceNumber("ours"));
    }
}
