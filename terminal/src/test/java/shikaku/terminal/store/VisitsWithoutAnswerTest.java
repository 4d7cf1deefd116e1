package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.Sex;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.session.FourItems;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Typed;
import shikaku.terminal.store.VisitsWithoutAnswer.Visit;

/** A visit that nobody answered is money nobody claims unless accounting hears of it, whatever the desk does with it and when. */
@Proves(clauses = Clause.C1)
class VisitsWithoutAnswerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    private OpenStore store;

    @BeforeEach
    void open() throws Exception {
        store = new OpenStore(folder, "2026-11-24T10:00");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void whateverWasNotedIsToldAsOpenUntilItIsSettledAndThenAsSettledUntilItIsHeard() throws Exception {
        CheckInNumber waiting = typed();
        CheckInNumber refused = typed();
        store.notes.refused(refused, Reason.INTERNAL_FAULT);
        CheckInNumber listed = named();
        assertThat(store.visits.open()).containsExactly(of(waiting), of(refused), of(listed));
        for (CheckInNumber visit : List.of(waiting, refused, listed)) {
            assertThat(store.notes.settled(visit, "hanako")).isTrue();
        }
        assertThat(store.visits.open()).isEmpty();
        assertThat(store.visits.settled()).containsExactly(of(waiting), of(refused), of(listed));
        store.visits.heard(List.of(waiting, listed));
        assertThat(store.visits.settled()).containsExactly(of(refused));
    }

    @Test
    void whatWasAnsweredIsToldNoSecondTime() throws Exception {
        CheckInNumber visit = typed();
        store.notes.answered(store.notes.waiting(visit).orElseThrow(), OpenStore.answer("answer"));
        assertThat(store.visits.open()).isEmpty();
        assertThat(store.notes.settled(visit, "hanako")).isTrue();
        assertThat(store.visits.settled()).isEmpty();
        assertThat(store.deliveries.offer(0)).isPresent();
    }

    @Test
    void whatIsStillOpenIsHeardOfInVain() throws Exception {
        CheckInNumber visit = named();
        store.visits.heard(List.of(visit, new CheckInNumber(99)));
        assertThat(store.visits.open()).containsExactly(of(visit));
        assertThat(store.words("NOTE_KEPT")).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void itIsToldOverRestartsAndClosesForAMonthAndNothingOfAnybodyIsKeptForThat() throws Exception {
        CheckInNumber visit = named();
        CheckInNumber heard = named();
        store.notes.settled(visit, "hanako");
        store.notes.settled(heard, "hanako");
        reopen("2026-12-24T08:00");
        assertThat(store.visits.settled()).containsExactly(of(visit), of(heard));
        store.visits.heard(List.of(heard));
        reopen("2026-12-25T08:00");
        assertThat(store.visits.settled()).containsExactly(of(visit));
        assertThat(store.notes.all()).isEmpty();
        assertThat(store.bytes()).doesNotContain("TAKARAZUKA");
        assertThat(store.words("NOTE_KEPT"))
                .containsExactly("settled", "settled", "carried over 2", "heard that it is settled", "carried over 1");
        reopen("2027-01-20T08:00");
        assertThat(store.visits.settled()).isEmpty();
    }

    @Test
    void ofManyTheOldestAreToldAndTheOthersFollow() throws Exception {
        CheckInNumber last = named();
        for (int more = 0; more < Limits.SETTLED_TOLD; more++) {
            store.notes.settled(last, "hanako");
            last = named();
        }
        store.notes.settled(last, "hanako");
        List<Visit> told = store.visits.settled();
        assertThat(told).hasSize(Limits.SETTLED_TOLD).doesNotContain(of(last));
        store.visits.heard(told.stream().map(Visit::number).toList());
        assertThat(store.visits.settled()).containsExactly(of(last));
    }

    private void reopen(String time) throws Exception {
        store.close();
        store = new OpenStore(folder, time);
        store.close.afterStart();
        store.close.closePast();
    }

    private static Visit of(CheckInNumber number) {
        return new Visit(number, DAY);
    }

    private CheckInNumber named() throws Exception {
        var items = new FourItems("TAKARAZUKA HANAKO", Sex.FEMALE, LocalDate.of(2015, 4, 1), "神戸市");
        return store.notes.visit(items, Seen.DECLARATION, "hanako");
    }

    private CheckInNumber typed() throws Exception {
        var key = new InsuredCardKey(
                new InsurerNumber("138057"), Optional.empty(), new InsuredNumber("1"), Optional.empty());
        var query = new InsuredCardQuery(key, LocalDate.of(2015, 4, 1));
        CheckInNumber visit = store.results.begin(new Typed(query, AnsweredBy.GUARDIAN, Consents.NONE));
        store.results.ended(visit, CheckInOutcome.because(Reason.CENTER_UNREACHABLE));
        return visit;
    }
}
