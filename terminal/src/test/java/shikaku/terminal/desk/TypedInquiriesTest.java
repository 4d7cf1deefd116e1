package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.AtTheDesk;
import shikaku.terminal.checkin.Typed;
import shikaku.terminal.desk.TypedInquiries.Asked;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Deeds;

@Proves(clauses = Clause.C17)
class TypedInquiriesTest {
    private static final LocalDate BORN = LocalDate.of(2015, 4, 1);

    private final AtTheDesk center = new AtTheDesk();
    private final Deeds deeds = new Deeds();
    private Instant now = Instant.parse("2026-11-24T01:00:00Z");
    private final TypedInquiries inquiries = new TypedInquiries(center.checkIn(), deeds, () -> now, new Arrivals());

    @Test
    void whoTriesOutBirthdatesOfOneNumberHasToWaitAndIsOnRecord() throws Exception {
        for (int guess = 0; guess < Limits.NUMBER_MISSES; guess++) {
            assertThat(ask("hanako", "567", BORN.plusDays(guess))).isInstanceOf(Asked.Done.class);
        }
        assertThat(ask("hanako", "567", BORN)).isEqualTo(new Asked.Waits(Limits.NUMBER_WAIT));
        assertThat(ask("taro", "567", BORN)).as("another account").isInstanceOf(Asked.Waits.class);
        assertThat(ask("taro", "５６７", BORN)).as("another width").isInstanceOf(Asked.Waits.class);
        assertThat(ask("hanako", "568", BORN)).as("another number").isInstanceOf(Asked.Done.class);

        assertThat(deeds.written)
                .extracting(deed -> deed.who() + " " + deed.reason().orElseThrow())
                .containsExactly(
                        "hanako " + Reason.TYPED_INQUIRIES_WAIT,
                        "taro " + Reason.TYPED_INQUIRIES_WAIT,
                        "taro " + Reason.TYPED_INQUIRIES_WAIT);
        assertThat(inquiries.stopped()).extracting(Map.Entry::getKey).containsExactly("hanako", "taro");
    }

    @Test
    void eachFurtherMissDoublesTheWaitUpToTheLongest() throws Exception {
        missOneNumberUntilItWaits();
        Duration wait = Limits.NUMBER_WAIT;
        for (int again = 0; again < 10; again++) {
            now = now.plus(wait);
            assertThat(ask("hanako", "567", BORN)).isInstanceOf(Asked.Done.class);
            wait = wait.multipliedBy(2).compareTo(Limits.NUMBER_WAIT_LONGEST) < 0
                    ? wait.multipliedBy(2)
                    : Limits.NUMBER_WAIT_LONGEST;
            assertThat(ask("hanako", "567", BORN)).isEqualTo(new Asked.Waits(wait));
        }
    }

    @Test
    void whoeverFindsTheirPatientsNeverWaits() throws Exception {
        center.knowsEverybody();
        for (int patient = 0; patient < Limits.ACCOUNT_MISSES * 3; patient++) {
            assertThat(ask("hanako", "567", BORN)).isInstanceOf(Asked.Done.class);
        }
    }

    @Test
    void onePatientWhoIsFoundDoesNotMakeUpForThoseWhoAreNot() throws Exception {
        for (int guess = 1; guess < Limits.NUMBER_MISSES; guess++) {
            ask("hanako", "567", BORN);
        }
        center.knowsEverybody();
        assertThat(ask("hanako", "567", BORN)).isInstanceOf(Asked.Done.class);
        center.knowsNobody();
        assertThat(ask("hanako", "567", BORN)).isInstanceOf(Asked.Done.class);
        assertThat(ask("hanako", "567", BORN)).isInstanceOf(Asked.Waits.class);
    }

    @Test
    void whoTriesOutNumbersHasToWaitUntilItIsForgotten() throws Exception {
        IntStream.range(0, Limits.ACCOUNT_MISSES).forEach(guess -> asked("hanako", "" + guess));
        assertThat(ask("hanako", "0567", BORN)).isEqualTo(new Asked.Waits(Limits.ACCOUNT_WAIT));
        assertThat(ask("taro", "0567", BORN)).isInstanceOf(Asked.Done.class);
        now = now.plus(Limits.ACCOUNT_MISSES_REMEMBERED).plusSeconds(1);
        assertThat(ask("hanako", "0567", BORN)).isInstanceOf(Asked.Done.class);
        assertThat(ask("hanako", "0568", BORN)).isInstanceOf(Asked.Done.class);
    }

    @Test
    void aDayWithoutALineIsNobodysFaultButWhatIsAskedLaterCountsForItsNumber() throws Exception {
        center.isUnreachable();
        IntStream.range(0, Limits.ACCOUNT_MISSES * 2).forEach(patient -> asked("hanako", "" + patient));
        missOneNumberUntilItWaits();
        assertThat(ask("hanako", "567", BORN)).isInstanceOf(Asked.Waits.class);
    }

    @Test
    void whatIsNotedToBeAskedCountsAsWell() throws Exception {
        for (int guess = 0; guess < Limits.NUMBER_MISSES; guess++) {
            assertThat(inquiries.note("hanako", typed("567", BORN), true)).isEmpty();
        }
        assertThat(inquiries.note("hanako", typed("567", BORN), false)).contains(Limits.NUMBER_WAIT);
    }

    @Test
    void theCloseOfTheDayForgetsNumbersAndNames() throws Exception {
        missOneNumberUntilItWaits();
        ask("hanako", "567", BORN);
        inquiries.forget();
        assertThat(inquiries.stopped()).isEmpty();
        assertThat(ask("hanako", "567", BORN)).isInstanceOf(Asked.Done.class);
    }

    private void missOneNumberUntilItWaits() {
        IntStream.range(0, Limits.NUMBER_MISSES).forEach(guess -> asked("hanako", "567"));
    }

    private void asked(String staff, String number) {
        try {
            ask(staff, number, BORN);
        } catch (java.sql.SQLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Asked ask(String staff, String number, LocalDate born) throws java.sql.SQLException {
        return inquiries.ask(staff, typed(number, born));
    }

    private static Typed typed(String number, LocalDate born) {
        var key = new InsuredCardKey(
                new InsurerNumber("138057"), Optional.empty(), new InsuredNumber(number), Optional.empty());
        return new Typed(new InsuredCardQuery(key, born), AnsweredBy.GUARDIAN, Consents.NONE);
    }
}
