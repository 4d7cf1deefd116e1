package shikaku.center.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static shikaku.center.sample.Samples.KUMIAI;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.complete;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.fake.FakeClock;
import shikaku.center.fake.FakeJournal;
import shikaku.center.fake.FakeRegistry;
import shikaku.domain.Coverage;
import shikaku.domain.InsurerNumber;
import shikaku.domain.Period;
import shikaku.domain.Person;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.message.insurer.CertificateSerial;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.insurer.CoverageRegistration;
import shikaku.message.insurer.CoverageRegistrationResult;
import shikaku.message.insurer.RejectedRecord;

class CoverageRegistrarTest {
    private static final CertificateSerial SERIAL = new CertificateSerial("abc");

    private static final Period OPEN = Period.from(TODAY);

    private final FakeRegistry registry = new FakeRegistry();
    private final FakeJournal journal = new FakeJournal(registry::whole);
    private final CoverageRegistrar registrar =
            new CoverageRegistrar(registry, journal, new FakeClock(Instant.parse("2026-11-20T01:00:00Z")));

    private static CoverageRecord record(String name, String person, InsurerNumber insurer, CertificateSerial... of) {
        var coverage = coverage(key(insurer, "1", "01"), Period.from(TODAY));
        return new CoverageRecord(name, person, false, List.of(of), coverage);
    }

    private CoverageRegistrationResult register(List<RejectedRecord> unreadable, CoverageRecord... records) {
        var reading = new CoverageRegistration.Reading(new CoverageRegistration(List.of(records)), unreadable);
        return ((Reply.Given<CoverageRegistrationResult>) registrar.register(KYOKAI, reading)).message();
    }

    @Test
    @Proves(clauses = Clause.C11)
    void a_record_counts_for_the_next_inquiry_and_sent_again_changes_nothing() {
        register(List.of(), record("r1", "p1", KYOKAI, SERIAL));
        assertThat(registry.heldBy(SERIAL)).hasSize(1);

        assertThat(register(List.of(), record("r1", "p1", KYOKAI, SERIAL)).accepted())
                .isOne();
        assertThat(registry.size()).isOne();
        assertThat(journal.last().items()).containsExactly("r1");
    }

    @Test
    void one_bad_line_does_not_keep_the_good_ones_out_and_is_named_with_its_reason() {
        var unreadable = new RejectedRecord("r0", Reason.ELEMENT_MISSING, "Name");
        var result = register(
                List.of(unreadable),
                record("r1", "p1", KYOKAI),
                record("r2", "p2", KUMIAI),
                record("r1", "p3", KYOKAI));

        assertThat(result.accepted()).isOne();
        assertThat(result.rejected())
                .extracting(RejectedRecord::recordId, RejectedRecord::reason)
                .containsExactly(
                        tuple("r0", Reason.ELEMENT_MISSING),
                        tuple("r2", Reason.COVERAGE_OF_ANOTHER_INSURER),
                        tuple("r1", Reason.COVERAGE_RECORD_REFUSED));
        assertThat(journal.records()).extracting(kept -> kept.outcome()).startsWith(Outcome.DONE, Outcome.REFUSED);
    }

    @Test
    void nobody_takes_over_somebody_elses_certificate() {
        register(List.of(), record("r1", "p1", KYOKAI, SERIAL));

        assertThat(register(List.of(), record("r2", "p2", KYOKAI, SERIAL)).rejected())
                .extracting(RejectedRecord::where)
                .containsExactly("CertificateSerialNumber");
        assertThat(register(
                                List.of(),
                                record("r3", "p3", KYOKAI, new CertificateSerial("d")),
                                record("r4", "p4", KYOKAI, new CertificateSerial("d")))
                        .accepted())
                .isOne();
    }

    @Test
    @Proves(clauses = Clause.C11)
    void whoever_joins_a_known_person_says_the_same_birthdate_and_sex() {
        register(List.of(), record("r1", "p1", KYOKAI, SERIAL));
        var stranger =
                new CoverageRecord("r2", "p1", false, List.of(), bornLater(coverage(key(KYOKAI, "2", "01"), OPEN)));
        var good = record("r3", "p3", KYOKAI);
        var result = register(List.of(), stranger, good);

        assertThat(result.accepted()).isOne();
        assertThat(result.rejected())
                .containsExactly(new RejectedRecord("r2", Reason.COVERAGE_LINKAGE_NOT_PERMITTED, "LinkageIdentifier"));
        assertThat(registry.heldBy(SERIAL)).hasSize(1);
        assertThat(journal.lastReason()).contains(Reason.COVERAGE_LINKAGE_NOT_PERMITTED.code());
    }

    @Test
    void an_insurer_may_correct_the_birthdate_of_whom_nobody_else_knows() {
        register(List.of(), record("r1", "p1", KYOKAI));
        var corrected =
                new CoverageRecord("r1", "p1", false, List.of(), bornLater(coverage(key(KYOKAI, "1", "01"), OPEN)));

        assertThat(register(List.of(), corrected).accepted()).isOne();
    }

    @Test
    void the_same_disease_twice_is_refused_and_the_others_go_in() {
        var twice = new CoverageRecord(
                "r1", "p1", false, List.of(), withDiseaseTwice(complete(key(KYOKAI, "1", "01"), OPEN)));
        var result = register(List.of(), twice, record("r2", "p2", KYOKAI));

        assertThat(result.accepted()).isOne();
        assertThat(result.rejected())
                .containsExactly(
                        new RejectedRecord("r1", Reason.COVERAGE_RECORD_REFUSED, "SpecificDiseasesCertificateInfo"));
    }

    @Test
    void what_an_answer_may_leave_untold_a_registration_may_not() {
        var untold = new SpecificDiseaseCertificate(
                Optional.of(SpecificDisease.CHRONIC_KIDNEY_FAILURE), Optional.empty(), OPEN, Optional.empty());
        Coverage coverage = coverage(key(KYOKAI, "1", "01"), new Period(Optional.empty(), OPEN.to()));
        var result = register(
                List.of(),
                new CoverageRecord("r1", "p1", false, List.of(), coverage),
                new CoverageRecord(
                        "r2", "p2", false, List.of(), with(complete(key(KYOKAI, "2", "01"), OPEN), List.of(untold))),
                record("r3", "p3", KYOKAI));

        assertThat(result.accepted()).isOne();
        assertThat(result.rejected())
                .containsExactly(
                        new RejectedRecord("r1", Reason.ELEMENT_MISSING, "InsuredCardValidDate"),
                        new RejectedRecord("r2", Reason.ELEMENT_MISSING, "SpecificDiseasesSelfPay"));
    }

    private static Coverage with(Coverage coverage, List<SpecificDiseaseCertificate> diseases) {
        return with(coverage, coverage.person(), diseases);
    }

    @Test
    void a_record_that_cannot_be_kept_takes_none_of_its_part_with_it() {
        registry.cannotKeep("r2");
        var result =
                register(List.of(), record("r1", "p1", KYOKAI), record("r2", "p2", KYOKAI), record("r3", "p3", KYOKAI));

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rejected()).extracting(RejectedRecord::recordId).containsExactly("r2");
        assertThat(journal.records())
                .extracting(kept -> kept.items())
                .containsExactly(List.of("r1"), List.of("r3"), List.of("r2"));
    }

    @Test
    void each_refused_line_has_a_row_of_evidence_with_its_own_reason_up_to_a_bound() {
        register(List.of(
                new RejectedRecord("a", Reason.ELEMENT_MISSING, "Name"),
                new RejectedRecord("b", Reason.VALUE_NOT_ALLOWED, "Birthdate")));
        assertThat(journal.records())
                .extracting(
                        kept -> kept.items().getFirst(), kept -> kept.reason().orElseThrow())
                .containsExactly(
                        tuple("a", Reason.ELEMENT_MISSING.code()), tuple("b", Reason.VALUE_NOT_ALLOWED.code()));

        int before = journal.records().size();
        register(IntStream.range(0, Limits.REJECTIONS_ON_RECORD + 50)
                .mapToObj(i -> new RejectedRecord("x" + i, Reason.ELEMENT_MISSING, "Name"))
                .toList());
        assertThat(journal.records()).hasSize(before + Limits.REJECTIONS_ON_RECORD + 1);
        assertThat(journal.last().items()).hasSize(50);
    }

    private static Coverage bornLater(Coverage coverage) {
        Person person = coverage.person();
        return with(
                coverage,
                new Person(
                        person.names(),
                        person.sex(),
                        person.sexOnBack(),
                        person.birthdate().plusDays(1),
                        person.address()),
                coverage.specificDiseases());
    }

    private static Coverage withDiseaseTwice(Coverage coverage) {
        var disease = coverage.specificDiseases().getFirst();
        return with(coverage, coverage.person(), List.of(disease, disease));
    }

    private static Coverage with(Coverage coverage, Person person, List<SpecificDiseaseCertificate> diseases) {
        return new Coverage(
                person,
                coverage.key(),
                coverage.insurerName(),
                coverage.classification(),
                coverage.relation(),
                coverage.insuredName(),
                coverage.period(),
                coverage.issued(),
                coverage.acquired(),
                coverage.lost(),
                coverage.reasonOfLoss(),
                coverage.share(),
                coverage.elderlyRecipient(),
                coverage.limitCertificate(),
                diseases);
    }

    @Test
    void many_records_go_in_by_parts_each_with_its_evidence() {
        register(
                List.of(),
                IntStream.rangeClosed(0, Limits.RECORDS_AT_ONCE)
                        .mapToObj(i -> record("r" + i, "p" + i, KYOKAI))
                        .toArray(CoverageRecord[]::new));

        assertThat(journal.records())
                .extracting(kept -> kept.items().size())
                .containsExactly(Limits.RECORDS_AT_ONCE, 1);
    }

    @Test
    void an_empty_registration_leaves_evidence_too() {
        assertThat(register(List.of()).accepted()).isZero();
        assertThat(journal.records()).hasSize(1);
    }

    @Test
    void nothing_is_registered_without_evidence() {
        journal.breakDown();

        assertThatThrownBy(() -> register(List.of(), record("r1", "p1", KYOKAI)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(registry.size()).isZero();
    }
}
