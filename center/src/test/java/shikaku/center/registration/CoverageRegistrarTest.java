package shikaku.center.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static shikaku.center.sample.Samples.KUMIAI;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.fake.FakeClock;
import shikaku.center.fake.FakeJournal;
import shikaku.center.fake.FakeRegistry;
import shikaku.domain.InsurerNumber;
import shikaku.domain.Period;
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

    private final FakeJournal journal = new FakeJournal();
    private final FakeRegistry registry = new FakeRegistry();
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
        assertThat(journal.records()).extracting(kept -> kept.outcome()).containsExactly(Outcome.DONE, Outcome.REFUSED);
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
