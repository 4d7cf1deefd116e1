package shikaku.center.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.complete;
import static shikaku.center.sample.Samples.key;
import static shikaku.center.sample.Samples.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.fake.FakeClock;
import shikaku.center.fake.FakeJournal;
import shikaku.center.fake.FakeReferenceNumbers;
import shikaku.center.fake.FakeRegistry;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.message.Reason;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.RequestHeader;

/** Whoever tries out 記号・番号 is slowed down and refused, on record and before the operators, and nobody else is. */
class GuessingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final InstitutionCode ONE = new InstitutionCode(CheckDigit.append("281000001"));
    private static final InstitutionCode OTHER = new InstitutionCode(CheckDigit.append("281000002"));
    private static final InsuredCardKey KNOWN = key(KYOKAI, "1", "01");

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

    @Test
    void of_numbers_that_fit_nobody_so_many_are_answered_and_the_next_is_refused_on_record() {
        for (int number = 1; number <= Limits.MISSES_OF_ONE; number++) {
            assertThat(refusal(ONE, unknown(number))).isEmpty();
        }
        assertThat(refusal(ONE, unknown(1_000))).contains(Reason.NUMBERS_GUESSED);
        assertThat(journal.lastReason()).contains(Reason.NUMBERS_GUESSED.code());
        assertThat(guessing.stopped()).containsExactly(Map.entry(ONE, NOW));
        assertThat(refusal(OTHER, unknown(1_000))).as("nobody else waits").isEmpty();
    }

    @Test
    void while_it_waits_it_learns_nothing_of_a_number_that_fits_either() {
        insure(KNOWN);
        misses(ONE, Limits.MISSES_OF_ONE);
        assertThat(refusal(ONE, KNOWN)).contains(Reason.NUMBERS_GUESSED);
    }

    @Test
    void one_more_is_answered_after_each_time_and_no_more_are_saved_up_than_there_were() {
        misses(ONE, Limits.MISSES_OF_ONE);
        clock.advance(Limits.MISS_OF_ONE_REGAINED);
        assertThat(refusal(ONE, unknown(2_000))).isEmpty();
        assertThat(refusal(ONE, unknown(2_001))).contains(Reason.NUMBERS_GUESSED);
        clock.advance(Duration.ofDays(30));
        for (int number = 1; number <= Limits.MISSES_OF_ONE; number++) {
            assertThat(refusal(ONE, unknown(number))).isEmpty();
        }
        assertThat(refusal(ONE, unknown(3_000))).contains(Reason.NUMBERS_GUESSED);
    }

    @Test
    void birthdays_or_branches_of_one_number_are_tried_out_ten_times_and_then_wait() {
        for (int branch = 1; branch <= Limits.MISSES_OF_A_NUMBER; branch++) {
            assertThat(refusal(ONE, key(KYOKAI, "77", "%02d".formatted(branch))))
                    .isEmpty();
        }
        assertThat(refusal(ONE, key(KYOKAI, "77", "99"))).contains(Reason.NUMBERS_GUESSED);
        assertThat(refusal(ONE, unknown(78))).as("another number").isEmpty();
        assertThat(refusal(OTHER, key(KYOKAI, "77", "01")))
                .as("the same number asked by another clinic, whose patient it may be")
                .isEmpty();
        clock.advance(Limits.MISS_OF_A_NUMBER_REGAINED);
        assertThat(refusal(ONE, key(KYOKAI, "77", "99"))).isEmpty();
    }

    @Test
    void who_finds_their_patients_never_waits() {
        insure(KNOWN);
        for (int time = 0; time < 10 * Limits.MISSES_OF_ONE; time++) {
            assertThat(refusal(ONE, KNOWN)).isEmpty();
        }
        assertThat(guessing.stopped()).isEmpty();
    }

    @Test
    void patients_who_are_found_do_not_make_up_for_numbers_that_are_tried_out_between() {
        insure(KNOWN);
        for (int number = 1; number <= Limits.MISSES_OF_ONE; number++) {
            refusal(ONE, KNOWN);
            refusal(ONE, unknown(number));
        }
        assertThat(refusal(ONE, unknown(1_000))).contains(Reason.NUMBERS_GUESSED);
    }

    @Test
    void an_inquiry_refused_for_its_date_asked_about_nobody_and_counts_for_nothing() {
        for (int time = 0; time < 2 * Limits.MISSES_OF_ONE; time++) {
            inquiries.answer(ONE, request(ONE, unknown(1), TODAY.plusYears(1)));
        }
        assertThat(refusal(ONE, unknown(1))).isEmpty();
    }

    @Test
    void a_number_that_was_tried_out_on_lists_is_refused_at_the_desk_and_a_bad_list_closes_no_desk() {
        for (int branch = 1; branch <= Limits.MISSES_OF_A_NUMBER; branch++) {
            assertThat(guessing.beginOnList(ONE, key(KYOKAI, "77", "%02d".formatted(branch))))
                    .isTrue();
        }
        assertThat(refusal(ONE, key(KYOKAI, "77", "99"))).contains(Reason.NUMBERS_GUESSED);
        for (int number = 1; number <= Limits.MISSES_ON_LISTS; number++) {
            guessing.beginOnList(ONE, unknown(number));
        }
        assertThat(guessing.beginOnList(ONE, unknown(3_000))).isFalse();
        assertThat(refusal(ONE, unknown(3_000))).isEmpty();
    }

    @Test
    void where_people_are_invented_nobody_waits() {
        Guessing invented = Guessing.ofInvented(clock);
        for (int time = 0; time < 10 * Limits.MISSES_OF_ONE; time++) {
            assertThat(invented.begin(ONE, unknown(1))).isTrue();
        }
    }

    @Test
    void who_was_counted_longest_ago_is_forgotten_first_and_a_clock_set_back_gives_nothing() {
        Allowance<Integer> allowance = new Allowance<>(clock, 1, Duration.ofMinutes(1), 2);
        allowance.take(1);
        allowance.take(2);
        clock.advance(Duration.ofMinutes(-5));
        assertThat(allowance.isLeft(1)).isFalse();
        allowance.take(3);
        assertThat(allowance.isLeft(2)).isTrue();
        assertThat(allowance.isLeft(3)).isFalse();
    }

    private void misses(InstitutionCode institution, int times) {
        for (int number = 1; number <= times; number++) {
            refusal(institution, unknown(number));
        }
    }

    private void insure(InsuredCardKey key) {
        var open = shikaku.domain.Period.from(TODAY.minusYears(1));
        registry.put(List.of(new CoverageRecord("r1", "p1", false, List.of(), complete(key, open))), NOW);
    }

    private static InsuredCardKey unknown(int number) {
        return key(KYOKAI, Integer.toString(5_000 + number), "01");
    }

    private Optional<Reason> refusal(InstitutionCode institution, InsuredCardKey key) {
        var reply = inquiries.answer(institution, request(institution, key, TODAY));
        var result = ((Reply.Given<QualificationConfirmationResult>) reply).message();
        return result.confirmation() instanceof Confirmation.NotDecided(var why) ? why.reason() : Optional.empty();
    }

    private static QualificationConfirmationRequest request(
            InstitutionCode institution, InsuredCardKey key, java.time.LocalDate date) {
        var search = new QualificationConfirmSearchInfo(query(key), false, Optional.empty());
        return new QualificationConfirmationRequest(RequestHeader.of(institution), date, search);
    }
}
