package shikaku.center.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KUMIAI;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.complete;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;
import static shikaku.center.sample.Samples.query;
import static shikaku.center.sample.Samples.withoutBranch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.center.answer.Reply;
import shikaku.center.fake.FakeClock;
import shikaku.center.fake.FakeJournal;
import shikaku.center.fake.FakeReferenceNumbers;
import shikaku.center.fake.FakeRegistry;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.RequestHeader;

class InquiryByDocumentTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final InsuredCardKey KEY = key(KYOKAI, "1", "01");
    private static final shikaku.domain.Period OPEN = shikaku.domain.Period.from(TODAY.minusYears(1));

    private final FakeJournal journal = new FakeJournal();
    private final FakeRegistry registry = new FakeRegistry();
    private final FakeClock clock = new FakeClock(NOW);
    private final Guessing guessing = new Guessing(clock);
    private final InquiryByDocument inquiries = new InquiryByDocument(
            guessing,
            new ConfirmationDates(() -> TODAY, Period.ofYears(5), Period.ofDays(31)),
            registry,
            new OwnReferenceNumber(new FakeReferenceNumbers()),
            journal,
            clock,
            new Answering(Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"))));

    private void insure(String record, String person, Coverage coverage) {
        registry.put(List.of(new CoverageRecord(record, person, false, List.of(), coverage)), NOW);
    }

    private QualificationConfirmationResult ask(InsuredCardKey key, boolean limitConsent, LocalDate date) {
        var search = new QualificationConfirmSearchInfo(query(key), limitConsent, Optional.of("chart-7"));
        var request = new QualificationConfirmationRequest(RequestHeader.of(CLINIC), date, search);
        return ((Reply.Given<QualificationConfirmationResult>) inquiries.answer(CLINIC, request)).message();
    }

    private Confirmation.Decided decided(InsuredCardKey key, boolean limitConsent) {
        return (Confirmation.Decided) ask(key, limitConsent, TODAY).confirmation();
    }

    @Test
    @Proves(
            arrows = Arrow.A7,
            clauses = {Clause.C1, Clause.C3})
    void a_document_typed_right_gets_eligibility_with_its_echo() {
        insure("r1", "p1", complete(KEY, OPEN));
        QualificationConfirmationResult result = ask(KEY, true, TODAY);

        assertThat(result.search()).isPresent();
        Confirmation.Decided answer = (Confirmation.Decided) result.confirmation();
        assertThat(answer.eligibility()).isInstanceOf(Eligibility.Valid.class);
        assertThat(answer.details().arbitraryIdentifier()).contains("chart-7");
        assertThat(journal.last().whom()).contains("p1");
        assertThat(journal.last().identityMethod()).contains(IdentityMethod.DOCUMENT);
    }

    @Test
    @Proves(clauses = Clause.C21)
    void a_document_never_shows_a_specific_disease_and_a_limit_only_with_consent() {
        insure("r1", "p1", complete(KEY, OPEN));

        Coverage with = decided(KEY, true).eligibility().disclosed().orElseThrow();
        assertThat(with.limitCertificate()).isPresent();
        assertThat(with.specificDiseases()).isEmpty();
        assertThat(journal.last().consents()).contains(new Consents(true, false));
        Coverage without = decided(KEY, false).eligibility().disclosed().orElseThrow();
        assertThat(without.limitCertificate()).isEmpty();
        assertThat(without.specificDiseases()).isEmpty();
    }

    @Test
    void a_consent_that_was_not_given_has_no_time() {
        insure("r1", "p1", complete(KEY, OPEN));
        assertThat(decided(KEY, true).details().limitCertificate())
                .hasValueSatisfying(given -> assertThat(given.time()).isPresent());
        assertThat(decided(KEY, false).details().limitCertificate())
                .hasValueSatisfying(none -> assertThat(none.time()).isEmpty());
    }

    @Test
    void what_the_same_key_holds_twice_is_told_twice_and_of_another_key_nothing() {
        insure("r1", "p1", coverage(KEY, OPEN));
        insure("r2", "p1", complete(KEY, shikaku.domain.Period.from(TODAY)));
        insure("r3", "p1", coverage(key(KUMIAI, "9", "02"), OPEN));

        assertThat(decided(KEY, true).besides().results())
                .singleElement()
                .satisfies(second -> assertThat(second.coverage().period()).isEqualTo(OPEN));
    }

    @Test
    void several_people_get_value_5_and_nobodys_data() {
        insure("r1", "p1", coverage(key(KYOKAI, "1", "01"), OPEN));
        insure("r2", "p2", coverage(key(KYOKAI, "1", "02"), OPEN));
        Confirmation.Decided answer = decided(withoutBranch(KEY), true);

        assertThat(answer.eligibility()).isInstanceOf(Eligibility.Multiple.class);
        assertThat(answer.remark().orElseThrow().reason()).contains(Reason.SEVERAL_PERSONS_MATCH);
        assertThat(journal.last().whom()).isEmpty();
        assertThat(journal.last().items()).isEmpty();
    }

    @Test
    void nobody_gets_value_4_and_a_word_that_does_not_say_uninsured() {
        Confirmation.Decided answer = decided(KEY, true);

        assertThat(answer.eligibility()).isInstanceOf(Eligibility.NotFound.class);
        assertThat(answer.remark().orElseThrow().reason()).contains(Reason.NO_COVERAGE_FOUND);
        assertThat(journal.lastReason()).contains(Reason.NO_COVERAGE_FOUND.code());
    }

    @Test
    @Proves(clauses = Clause.C11)
    void an_old_number_says_that_a_newer_coverage_exists_and_shows_the_old_one_only() {
        insure("r1", "p1", complete(KEY, shikaku.domain.Period.between(OPEN.order(), TODAY.minusDays(1))));
        insure("n1", "p1", coverage(key(KUMIAI, "9", "01"), shikaku.domain.Period.from(TODAY)));
        Confirmation.Decided answer = decided(KEY, true);

        assertThat(answer.eligibility()).isInstanceOf(Eligibility.InvalidNewerExists.class);
        assertThat(answer.eligibility().disclosed())
                .flatMap(held -> held.key().whole())
                .contains(KEY);
        assertThat(answer.eligibility().disclosed().orElseThrow().limitCertificate())
                .isEmpty();
    }

    @Test
    void a_date_outside_what_can_be_asked_about_is_an_answer_with_a_reason() {
        Confirmation answer = ask(KEY, true, TODAY.plusDays(32)).confirmation();

        assertThat(answer).isInstanceOf(Confirmation.NotDecided.class);
        assertThat(journal.lastReason()).contains(Reason.COVERAGE_DATE_OUT_OF_BOUNDS.code());
    }
}
