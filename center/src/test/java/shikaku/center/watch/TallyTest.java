package shikaku.center.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.CLINIC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.center.Limits;
import shikaku.center.fake.FakeClock;
import shikaku.center.fake.FakeJournal;
import shikaku.center.journal.Purpose;
import shikaku.center.journal.Refusal;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;

class TallyTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String TERMINAL = "terminal/" + CLINIC.digits();

    private final Tally tally = new Tally(NOON, JAPAN, Duration.ZERO);
    private final WatchedJournal journal = new WatchedJournal(new FakeJournal(), tally);

    private static EvidenceRecord checked(Instant when) {
        return Purpose.ELIGIBILITY.done(new FakeClock(when), Act.INQUIRY_BY_CARD, CLINIC);
    }

    private static EvidenceRecord registration(Outcome outcome, int records) {
        return EvidenceRecord.of(
                        NOON, Act.COVERAGE_REGISTERED, "insurer/01280015", "center", "coverage-registration", outcome)
                .withItems(Collections.nCopies(records, "r"), Optional.empty());
    }

    @Test
    void what_is_on_record_is_counted_by_what_it_was_and_by_the_hour() {
        journal.keep(checked(NOON));
        journal.keep(checked(NOON), () -> {});
        journal.keep(
                Purpose.ELIGIBILITY.refused(new FakeClock(NOON), Act.INQUIRY_BY_CARD, CLINIC, Reason.SIGNATURE_WRONG));

        Day day = tally.day(TODAY);
        assertThat(day.of(Act.INQUIRY_BY_CARD)).isEqualTo(new Day.Count(2, 1));
        assertThat(day.checks().get(12)).isEqualTo(2);
        assertThat(day.reasons()).containsExactly(java.util.Map.entry(Reason.SIGNATURE_WRONG.code(), 1L));
    }

    @Test
    void a_row_that_tells_of_many_refusals_counts_for_all_of_them() {
        var refusal = new Refusal(Purpose.UNKNOWN, Act.REQUEST_REFUSED, TERMINAL, Reason.UNEXPECTED_MESSAGE, List.of());
        journal.keep(refusal.row(new FakeClock(NOON), 250));
        assertThat(tally.day(TODAY).of(Act.REQUEST_REFUSED)).isEqualTo(new Day.Count(0, 250));
    }

    @Test
    void the_day_and_its_hours_are_those_of_the_business_also_where_that_has_another_day() {
        var ahead = new Tally(NOON, JAPAN, Duration.ofDays(4).minusHours(3));
        new WatchedJournal(new FakeJournal(), ahead).keep(checked(NOON));

        Day day = ahead.day(TODAY.plusDays(4));
        assertThat(day.checks().get(9)).isOne();
        assertThat(ahead.since()).isEqualTo(NOON.plus(Duration.ofDays(4)).minus(Duration.ofHours(3)));
        assertThat(ahead.caller(TERMINAL).orElseThrow().on(TODAY.plusDays(4)).done())
                .isOne();
    }

    @Test
    void what_a_vendor_tried_at_the_console_was_refused_to_nobody() {
        journal.keep(EvidenceRecord.of(NOON, Act.MESSAGE_TRIED, "gyosha", "center/console", "trying", Outcome.DONE)
                .withReason(Reason.SIGNATURE_WRONG.code()));

        assertThat(tally.day(TODAY).reasons()).isEmpty();
    }

    @Test
    void a_day_begins_at_midnight_in_japan() {
        journal.keep(checked(Instant.parse("2026-11-20T14:59:59Z")));
        assertThat(tally.day(TODAY).of(Act.INQUIRY_BY_CARD).done()).isOne();
        journal.keep(checked(Instant.parse("2026-11-20T15:00:00Z")));
        assertThat(tally.day(TODAY.plusDays(1)).of(Act.INQUIRY_BY_CARD).done()).isOne();
        assertThat(tally.caller(TERMINAL).orElseThrow().on(TODAY.plusDays(1)).done())
                .isOne();
    }

    @Test
    void who_called_is_known_with_the_last_time_and_the_day() {
        journal.keep(checked(NOON));
        journal.keep(checked(NOON.plusSeconds(60)));
        Caller caller = tally.caller(TERMINAL).orElseThrow();
        assertThat(caller.last()).isEqualTo(NOON.plusSeconds(60));
        assertThat(caller.on(TODAY)).isEqualTo(new Day.Count(2, 0));
        assertThat(caller.on(TODAY.plusDays(1))).isEqualTo(new Day.Count(0, 0));
    }

    @Test
    void insurers_registrations_are_counted_by_record() {
        journal.keep(registration(Outcome.DONE, 100));
        journal.keep(registration(Outcome.DONE, 3));
        journal.keep(registration(Outcome.REFUSED, 2));
        assertThat(tally.registered()).containsExactly(new Registered("01280015", TODAY, 103, 2, NOON));
    }

    @Test
    void of_more_callers_than_it_has_room_for_it_knows_those_heard_of_last() {
        for (int number = 0; number <= Limits.CALLERS_WATCHED; number++) {
            journal.keep(EvidenceRecord.of(NOON, Act.REQUEST_REFUSED, "terminal/" + number, "c", "w", Outcome.REFUSED));
        }
        assertThat(tally.caller("terminal/0")).isEmpty();
        assertThat(tally.caller("terminal/" + Limits.CALLERS_WATCHED)).isPresent();
    }

    @Test
    void rows_of_before_put_the_beginning_back() {
        tally.add(Seen.of(checked(NOON.minusSeconds(5))));
        assertThat(tally.since()).isEqualTo(NOON.minusSeconds(5));
    }
}
