package shikaku.center.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.OTHER_CLINIC;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;
import static shikaku.center.sample.Samples.withoutBranch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.fake.FakeClock;
import shikaku.center.fake.FakeJournal;
import shikaku.center.fake.FakeReferenceNumbers;
import shikaku.center.fake.FakeRegistry;
import shikaku.center.inquiry.Guessing;
import shikaku.center.journal.Journal;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.Period;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.RequestHeader;

class ReferenceNumberRegistrarTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final InsuredCardKey FIRST = key(KYOKAI, "1", "01");
    private static final InsuredCardKey SECOND = key(KYOKAI, "1", "02");

    private final FakeClock clock = new FakeClock(NOW);
    private final Guessing guessing = new Guessing(clock);
    private final FakeJournal journal = new FakeJournal();
    private final FakeRegistry registry = new FakeRegistry();
    private final FakeReferenceNumbers numbers = new FakeReferenceNumbers();
    private final ReferenceNumberRegistrar registrar = new ReferenceNumberRegistrar(
            guessing, registry, numbers, journal, clock, Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")));

    @BeforeEach
    void twoOfAFamily() {
        registry.put(
                List.of(
                        new CoverageRecord("r1", "p1", false, List.of(), coverage(FIRST, Period.from(TODAY))),
                        new CoverageRecord("r2", "p2", false, List.of(), coverage(SECOND, Period.from(TODAY)))),
                NOW);
    }

    private Processing register(InstitutionCode institution, InsuredCardKey key, String number) {
        var reply = registrar.register(institution, request(key, number));
        return ((Reply.Given<ReferenceNumberRegistrationResult>) reply)
                .message()
                .processing();
    }

    private static ReferenceNumberRegistration request(InsuredCardKey key, String number) {
        var info = new ReferenceNumberRegistrationInfo(new ReferenceNumber(number), key);
        return new ReferenceNumberRegistration(RequestHeader.of(CLINIC), info);
    }

    private void isRefused(Processing processing, Reason reason) {
        assertThat(processing)
                .isInstanceOfSatisfying(
                        Processing.Failed.class,
                        failed -> assertThat(failed.remark().reason()).contains(reason));
        assertThat(journal.last().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    @Proves(arrows = Arrow.A10)
    void a_number_is_kept_for_the_institution_and_the_person_with_evidence() {
        assertThat(register(CLINIC, FIRST, "K-1")).isInstanceOf(Processing.Normal.class);

        assertThat(numbers.of(CLINIC, new PersonId("p1"))).contains(new ReferenceNumber("K-1"));
        assertThat(numbers.of(OTHER_CLINIC, new PersonId("p1"))).isEmpty();
        assertThat(journal.last().act()).isEqualTo(Act.REFERENCE_NUMBER_REGISTERED);
        assertThat(journal.last().whom()).contains("p1");
    }

    @Test
    void nobody_and_several_people_are_refused_each_by_what_is_the_matter() {
        isRefused(register(CLINIC, key(KYOKAI, "9", "01"), "K-1"), Reason.REFERENCE_NUMBER_FITS_NOBODY);
        isRefused(register(CLINIC, withoutBranch(FIRST), "K-1"), Reason.REFERENCE_NUMBER_FITS_SEVERAL);
        assertThat(numbers.bearer(CLINIC, new ReferenceNumber("K-1"))).isEmpty();
    }

    @Test
    void who_comes_second_with_a_number_at_the_same_moment_hears_that_it_is_taken() {
        numbers.beforeThePut(() -> numbers.put(CLINIC, new PersonId("p2"), new ReferenceNumber("K-1")));

        isRefused(register(CLINIC, FIRST, "K-1"), Reason.REFERENCE_NUMBER_TAKEN);
        assertThat(numbers.bearer(CLINIC, new ReferenceNumber("K-1"))).contains(new PersonId("p2"));
    }

    @Test
    void one_number_is_never_two_people_of_one_institution() {
        register(CLINIC, FIRST, "K-1");

        isRefused(register(CLINIC, SECOND, "K-1"), Reason.REFERENCE_NUMBER_TAKEN);
        assertThat(register(CLINIC, FIRST, "K-1")).isInstanceOf(Processing.Normal.class);
        assertThat(register(OTHER_CLINIC, SECOND, "K-1")).isInstanceOf(Processing.Normal.class);
    }

    /** Without any birthday a registration says whether a 記号・番号 is somebody's. */
    @Test
    @Proves(arrows = Arrow.A10)
    void numbers_are_tried_out_by_registrations_no_better_than_by_inquiries() {
        for (int number = 1; number <= Limits.MISSES_OF_ONE; number++) {
            isRefused(register(CLINIC, nobody(number), "K-1"), Reason.REFERENCE_NUMBER_FITS_NOBODY);
        }
        isRefused(register(CLINIC, nobody(1_000), "K-1"), Reason.NUMBERS_GUESSED);
        isRefused(register(CLINIC, FIRST, "K-1"), Reason.NUMBERS_GUESSED);
        assertThat(numbers.bearer(CLINIC, new ReferenceNumber("K-1"))).isEmpty();
        assertThat(guessing.begin(CLINIC, FIRST))
                .as("nor is an inquiry answered")
                .isFalse();
        assertThat(guessing.stopped()).containsExactly(Map.entry(CLINIC, NOW));
        assertThat(register(OTHER_CLINIC, FIRST, "K-1")).as("nobody else waits").isInstanceOf(Processing.Normal.class);

        clock.advance(Limits.MISS_OF_ONE_REGAINED);
        assertThat(register(CLINIC, FIRST, "K-1")).as("later again").isInstanceOf(Processing.Normal.class);
    }

    @Test
    void branches_of_one_number_are_tried_out_ten_times_and_a_family_asked_about_without_any_counts_too() {
        for (int branch = 1; branch < Limits.MISSES_OF_A_NUMBER; branch++) {
            register(CLINIC, key(KYOKAI, "1", "%02d".formatted(branch + 10)), "K-1");
        }
        isRefused(register(CLINIC, withoutBranch(FIRST), "K-1"), Reason.REFERENCE_NUMBER_FITS_SEVERAL);
        isRefused(register(CLINIC, FIRST, "K-1"), Reason.NUMBERS_GUESSED);
        isRefused(register(CLINIC, nobody(2), "K-1"), Reason.REFERENCE_NUMBER_FITS_NOBODY);
    }

    @Test
    void who_registers_what_an_inquiry_answered_never_waits_however_often() {
        for (int time = 0; time < 10 * Limits.MISSES_OF_ONE; time++) {
            assertThat(register(CLINIC, FIRST, "K-1")).isInstanceOf(Processing.Normal.class);
            isRefused(register(CLINIC, SECOND, "K-1"), Reason.REFERENCE_NUMBER_TAKEN);
        }
        assertThat(guessing.stopped()).isEmpty();
    }

    @Test
    void what_could_not_be_put_on_record_told_nothing_and_counts_for_nothing() {
        var failing = new ReferenceNumberRegistrar(
                guessing, registry, numbers, new NoDisk(), clock, Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")));
        for (int time = 0; time < 2 * Limits.MISSES_OF_ONE; time++) {
            assertThatIllegalStateException().isThrownBy(() -> failing.register(CLINIC, request(nobody(1), "K-1")));
        }
        isRefused(register(CLINIC, nobody(1), "K-1"), Reason.REFERENCE_NUMBER_FITS_NOBODY);
    }

    private static InsuredCardKey nobody(int number) {
        return key(KYOKAI, Integer.toString(5_000 + number), "01");
    }

    /** Nothing can be put on record. */
    private static final class NoDisk implements Journal {
        @Override
        public Receipt keep(EvidenceRecord record) {
            return keep(record, () -> {});
        }

        @Override
        public Receipt keep(EvidenceRecord record, Runnable together) {
            throw new IllegalStateException("no disk");
        }
    }
}
