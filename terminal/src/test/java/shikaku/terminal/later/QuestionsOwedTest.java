package shikaku.terminal.later;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.Sex;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.message.Reason;
import shikaku.message.session.FourItems;
import shikaku.terminal.CenterDouble;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.Answer;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Typed;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Note;
import shikaku.terminal.store.OpenStore;
import shikaku.terminal.store.Seen;

/** No visit is lost: what can be asked again is, once, for the day of the visit; the rest stands on the list. */
@Proves(clauses = Clause.C1)
class QuestionsOwedTest {
    private static final String NUMBER = "98765432";

    @TempDir
    private Path folder;

    private OpenStore store;
    private Optional<Reason> trouble = Optional.of(Reason.CENTER_UNREACHABLE);
    private Eligibility verdict = new Eligibility.Valid(CenterDouble.coverage());
    private final List<LocalDate> asked = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        reopen("2026-11-24T10:00");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    @Proves(arrows = {Arrow.A7, Arrow.A8})
    void aTypedKeyIsAskedAgainOnceAndItsAnswerReachesDeskAndAccountingOnce() throws Exception {
        CheckInNumber visit = typed(Reason.CENTER_UNREACHABLE);
        assertThat(store.deliveries.offer(0)).isEmpty();
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOT_NOW);
        trouble = Optional.empty();
        assertThat(owed().next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOTHING_OWED);
        assertThat(store.results.find(visit).orElseThrow().outcome()).contains("answered");
        assertThat(store.deliveries.offer(0)).isPresent();
        assertThat(store.deliveries.offer(1)).isEmpty();
        assertThat(state(visit)).isEqualTo(Note.State.ANSWERED);
        assertThat(store.notes.key(visit, mark(visit), typed(), Seen.PORTAL, "hanako"))
                .as("what is answered is not asked again")
                .isFalse();
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOTHING_OWED);
        assertThat(asked).hasSize(1);
    }

    @Test
    void theCenterIsAskedForTheDayOfTheVisitHoweverLateAndTheKeyOfThatDayIsGone() throws Exception {
        CheckInNumber visit = typed(Reason.TIMEOUT);
        for (String day : List.of("2026-11-25T08:00", "2026-11-27T08:00")) {
            store.close();
            reopen(day);
            store.close.closePast();
        }
        assertThat(folder.resolve("keys").toFile().list()).containsExactly("2026-11-27.key");
        trouble = Optional.empty();
        assertThat(owed().next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(asked).containsExactly(LocalDate.of(2026, 11, 24));
        assertThat(store.deliveries.offer(0)).isPresent();
        assertThat(store.results.find(visit).orElseThrow().outcome()).contains("answered");
    }

    @Test
    void aTerminalKilledWhileItAskedAsksAgain() throws Exception {
        CheckInNumber visit = store.results.begin(typed());
        store.close();
        reopen("2026-11-24T10:01");
        store.close.afterStart();
        trouble = Optional.empty();
        assertThat(owed().next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(store.results.find(visit).orElseThrow().outcome()).contains("answered");
    }

    @Test
    void whatWasTakenForValidAndIsNotStandsOnTheList() throws Exception {
        CheckInNumber visit = typed(Reason.CENTER_UNREACHABLE);
        trouble = Optional.empty();
        verdict = new Eligibility.Invalid(CenterDouble.coverage());
        owed().next();
        assertThat(state(visit)).isEqualTo(Note.State.DIFFERS);
        assertThat(store.notes.find(visit).orElseThrow().reason()).contains(Reason.NOT_AS_ASSUMED);
    }

    @Test
    @Proves(arrows = {Arrow.A7, Arrow.A8})
    void aNumberMistypedDuringTheOutageStandsThereToBeMendedAndIsAskedAgainForTheDayOfTheVisit() throws Exception {
        CheckInNumber visit = store.results.begin(typed());
        store.results.ended(visit, CheckInOutcome.because(Reason.CENTER_UNREACHABLE));
        trouble = Optional.empty();
        verdict = new Eligibility.NotFound();
        owed().next();
        assertThat(store.deliveries.offer(0))
                .hasValueSatisfying(first -> assertThat(first.number()).isEqualTo(1));
        var note = store.notes.find(visit).orElseThrow();
        assertThat(note.state()).isEqualTo(Note.State.DIFFERS);
        assertThat(note.key()).as("what was typed").contains(typed().query());
        assertThat(store.notes.key(visit, note.mark(), typed(), Seen.CERTIFICATE, "hanako"))
                .isTrue();
        assertThat(store.deliveries.offer(0)).as("of what was mistyped").isEmpty();
        verdict = new Eligibility.Valid(CenterDouble.coverage());
        assertThat(owed().next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(state(visit)).isEqualTo(Note.State.ANSWERED);
        assertThat(store.deliveries.offer(1)).as("another for accounting").isPresent();
        assertThat(asked).containsExactly(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24));
        assertThat(store.notes.find(visit).orElseThrow().key()).as("has served").isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whatWasNotAsAssumedOutlivesTheCloseWithoutItsAnswerUntilStaffHaveSeenToItOrAMonth() throws Exception {
        CheckInNumber visit = typed(Reason.CENTER_UNREACHABLE);
        CheckInNumber other = typed(Reason.CENTER_UNREACHABLE);
        trouble = Optional.empty();
        verdict = new Eligibility.NotFound();
        untilNothingIsOwed();
        store.close();
        reopen("2026-11-26T08:00");
        store.close.closePast();
        assertThat(store.words("NOTE_KEPT")).contains("carried over 2, answers erased 2 not-fetched 2");
        assertThat(store.deliveries.offer(0)).as("an answer goes with its day").isEmpty();
        assertThat(store.results.find(visit).orElseThrow().message()).isEmpty();
        var note = store.notes.find(visit).orElseThrow();
        assertThat(note.state()).isEqualTo(Note.State.DIFFERS);
        assertThat(note.key()).contains(typed().query());
        assertThat(store.notes.settled(other, "hanako")).isTrue();
        assertThat(store.notes.key(visit, note.mark(), typed(), Seen.CERTIFICATE, "hanako"))
                .as("mended on a later day")
                .isTrue();
        assertThat(owed().next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(store.deliveries.offer(0)).isPresent();
        store.close();
        reopen("2026-12-26T08:00");
        store.close.closePast();
        assertThat(store.notes.all()).as("32 days after the visit").isEmpty();
    }

    @Test
    void whatTheCenterRefusesIsNotAskedForEver() throws Exception {
        CheckInNumber visit = typed(Reason.CENTER_UNREACHABLE);
        trouble = Optional.of(Reason.COVERAGE_DATE_OUT_OF_BOUNDS);
        assertThat(owed().next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOTHING_OWED);
        assertThat(state(visit)).isEqualTo(Note.State.REFUSED);
        assertThat(store.notes.find(visit).orElseThrow().reason()).contains(Reason.COVERAGE_DATE_OUT_OF_BOUNDS);
    }

    @Test
    void aCardThatCouldNotBeAskedIsListedAndWithAKeyFromAScreenItIsAskedAfterAll() throws Exception {
        CheckInNumber visit = byCard(Reason.CENTER_UNREACHABLE);
        assertThat(state(visit)).isEqualTo(Note.State.LISTED);
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOTHING_OWED);
        assertThat(store.notes.key(visit, mark(visit), typed(), Seen.PORTAL, "hanako"))
                .isTrue();
        trouble = Optional.empty();
        assertThat(owed().next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(store.deliveries.offer(0)).isPresent();
    }

    @Test
    void aPageOlderThanTheNoteChangesNothing() throws Exception {
        CheckInNumber visit = typed(Reason.CENTER_UNREACHABLE);
        var items = new FourItems("TAKARAZUKA HANAKO", Sex.FEMALE, LocalDate.of(2015, 4, 1), "神戸市");
        assertThat(store.notes.items(visit, mark(visit), items, Seen.DECLARATION, "hanako"))
                .as("what waits is not overwritten")
                .isFalse();
        assertThat(state(visit)).isEqualTo(Note.State.WAITING);
        String before = mark(visit);
        trouble = Optional.empty();
        verdict = new Eligibility.Invalid(CenterDouble.coverage());
        owed().next();
        assertThat(store.notes.key(visit, before, typed(), Seen.PORTAL, "hanako"))
                .isFalse();
        assertThat(state(visit)).isEqualTo(Note.State.DIFFERS);
        assertThat(store.words("NOTE_KEPT")).isEmpty();
    }

    @Test
    void anAnswerToWhatStaffSettledMeanwhileChangesNothingAndIsOnRecord() throws Exception {
        CheckInNumber visit = typed(Reason.CENTER_UNREACHABLE);
        var waiting = store.notes.waiting(visit).orElseThrow();
        store.notes.settled(visit, "hanako");
        store.notes.answered(waiting, OpenStore.answer(verdict, "answer"));
        assertThat(store.deliveries.offer(0)).isEmpty();
        assertThat(store.words("REQUEST_REFUSED")).containsExactly("refused");
    }

    @Test
    void aQuestionWhoseAnswerCannotBeKeptIsSetAsideAndKeepsNoOtherFromBeingAsked() throws Exception {
        CheckInNumber broken = typed(Reason.CENTER_UNREACHABLE);
        CheckInNumber other = typed(Reason.CENTER_UNREACHABLE);
        sql("UPDATE check_in SET outcome = 'answered' WHERE number = " + broken);
        trouble = Optional.empty();
        assertThat(untilNothingIsOwed()).isEqualTo(Limits.QUESTION_TRIES + 1);
        assertThat(state(other)).isEqualTo(Note.State.ANSWERED);
        assertThat(state(broken)).isEqualTo(Note.State.REFUSED);
        assertThat(store.words("NOTE_KEPT")).containsExactly("refused");
        assertThat(store.notes.key(broken, mark(broken), typed(), Seen.PORTAL, "hanako"))
                .isFalse();
    }

    @Test
    void aQuestionOnWhichTheCenterAlwaysFailsIsSetAsideWithItsReason() throws Exception {
        CheckInNumber visit = typed(Reason.CENTER_UNREACHABLE);
        trouble = Optional.of(Reason.INTERNAL_FAULT);
        assertThat(untilNothingIsOwed()).isEqualTo(Limits.QUESTION_TRIES);
        assertThat(store.notes.find(visit).orElseThrow().reason()).contains(Reason.QUESTION_SET_ASIDE);
        assertThat(store.notes.key(visit, mark(visit), typed(), Seen.PORTAL, "hanako"))
                .isTrue();
    }

    @Test
    void aNoteThatOpensNoMoreIsSetAsideAndTheNextIsAsked() throws Exception {
        CheckInNumber shut = typed(Reason.CENTER_UNREACHABLE);
        CheckInNumber other = typed(Reason.CENTER_UNREACHABLE);
        sql("UPDATE unconfirmed SET sealed = NULL WHERE check_in = " + shut);
        trouble = Optional.empty();
        assertThat(untilNothingIsOwed()).isEqualTo(2);
        assertThat(store.notes.find(shut).orElseThrow().reason()).contains(Reason.QUESTION_SET_ASIDE);
        assertThat(state(other)).isEqualTo(Note.State.ANSWERED);
    }

    /** How many turns that took. */
    private int untilNothingIsOwed() {
        QuestionsOwed owed = owed();
        int turns = 0;
        while (owed.next() != Owed.Turn.NOTHING_OWED) {
            assertThat(++turns).isLessThan(100);
        }
        return turns;
    }

    private void sql(String update) throws Exception {
        store.ledger().write(Deed.done(Act.DELETED, Deed.TERMINAL, Optional.empty(), "test"), connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(update);
            }
        });
    }

    @Test
    void aReaderThatBrokeOrAPatientWhoLeftIsNobodyToAskAgain() throws Exception {
        byCard(Reason.READER_LOST);
        byCard(Reason.ABANDONED);
        assertThat(store.notes.all()).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aNotedNameStandsOnTheListAndInNoFileUntilStaffHaveSeenToIt() throws Exception {
        CheckInNumber visit = byCard(Reason.CENTER_UNREACHABLE);
        var items = new FourItems("TAKARAZUKA HANAKO", Sex.FEMALE, LocalDate.of(2015, 4, 1), "神戸市");
        assertThat(store.notes.items(visit, mark(visit), items, Seen.DECLARATION, "hanako"))
                .isTrue();
        store.close();
        reopen("2026-12-20T08:00");
        store.close.closePast();
        assertThat(store.notes.find(visit).orElseThrow().name()).contains("TAKARAZUKA HANAKO");
        assertThat(store.bytes()).doesNotContain("TAKARAZUKA");
        assertThat(store.notes.settled(visit, "hanako")).isTrue();
        assertThat(store.notes.all()).isEmpty();
        assertThat(store.notes.settled(visit, "hanako")).isFalse();
        assertThat(store.words("NOTE_KEPT")).containsExactly("four items noted", "carried over 1", "settled");
    }

    @Test
    void whatWasFoundForItemsThatAnotherReplacedMeanwhileIsNotUsedAndOfTwoAtOnceTheFirstStands() throws Exception {
        CheckInNumber visit = byCard(Reason.CENTER_UNREACHABLE);
        store.notes.items(visit, mark(visit), items("HANAKO"), Seen.DECLARATION, "hanako");
        var ofHanako = store.notes.searchable(visit).orElseThrow();
        store.notes.items(visit, mark(visit), items("JIRO"), Seen.DECLARATION, "taro");
        var ofJiro = store.notes.searchable(visit).orElseThrow();
        assertThat(ofHanako.mark()).isNotEqualTo(ofJiro.mark());
        assertThat(store.notes.searched(ofHanako, OpenStore.answer(verdict, "HANAKO"), "hanako"))
                .isFalse();
        assertThat(store.notes.searched(ofHanako, OpenStore.answer(new Eligibility.NotFound(), "nobody"), "hanako"))
                .as("nobody found, for items that are noted no more")
                .isFalse();
        assertThat(store.deliveries.offer(0)).isEmpty();
        assertThat(store.notes.searched(ofJiro, OpenStore.answer(verdict, "JIRO"), "taro"))
                .isTrue();
        assertThat(store.notes.searched(ofJiro, OpenStore.answer(verdict, "JIRO"), "hanako"))
                .isFalse();
        assertThat(store.deliveries.offer(0)).isPresent();
        assertThat(store.deliveries.offer(1)).isEmpty();
        assertThat(store.words("EMERGENCY_SEARCHED"))
                .as("each use is on record, with the moment of the business day")
                .hasSize(4)
                .allMatch(use -> use.matches("validity .* at 2026-1[12]-.*Z"));
    }

    @Test
    void ofTwoWhoNoteFromPagesOfTheSameMomentTheFirstStandsAndTheSecondIsToldSo() throws Exception {
        CheckInNumber visit = byCard(Reason.CENTER_UNREACHABLE);
        String both = mark(visit);
        assertThat(store.notes.items(visit, both, items("HANAKO"), Seen.DECLARATION, "hanako"))
                .isTrue();
        assertThat(store.notes.items(visit, both, items("JIRO"), Seen.DECLARATION, "taro"))
                .isFalse();
        assertThat(store.notes.key(visit, both, typed(), Seen.PORTAL, "taro")).isFalse();
        assertThat(store.notes.find(visit).orElseThrow().name()).contains("HANAKO");
        assertThat(store.words("NOTE_KEPT")).containsExactly("four items noted");
        assertThat(store.notes.items(visit, mark(visit), items("JIRO"), Seen.DECLARATION, "taro"))
                .as("from a page that shows it")
                .isTrue();
    }

    private String mark(CheckInNumber visit) throws Exception {
        return store.notes.find(visit).orElseThrow().mark();
    }

    private static FourItems items(String name) {
        return new FourItems(name, Sex.FEMALE, LocalDate.of(2015, 4, 1), "神戸市");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aKeyIsAskedForAWeekAndTheListEndsAfterAMonth() throws Exception {
        CheckInNumber visit = typed(Reason.CENTER_UNREACHABLE);
        store.close();
        reopen("2026-12-02T08:00");
        store.close.closePast();
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOTHING_OWED);
        assertThat(store.notes.find(visit).orElseThrow().reason()).contains(Reason.ASKED_TOO_LATE);
        assertThat(store.bytes()).doesNotContain(NUMBER);
        store.close();
        reopen("2027-01-10T08:00");
        store.close.closePast();
        assertThat(store.notes.all()).isEmpty();
    }

    private CheckInNumber typed(Reason why) throws CheckInEnded {
        CheckInNumber visit = store.results.begin(typed());
        store.results.ended(visit, CheckInOutcome.because(why));
        return visit;
    }

    private CheckInNumber byCard(Reason why) throws CheckInEnded {
        CheckInNumber visit = store.results.begin(Optional.empty());
        store.results.ended(visit, CheckInOutcome.because(why));
        return visit;
    }

    private Note.State state(CheckInNumber visit) throws Exception {
        return store.notes.find(visit).orElseThrow().state();
    }

    private QuestionsOwed owed() {
        return new QuestionsOwed(store.notes, this::center, _ -> {});
    }

    private Answer center(InsuredCardQuery query, Consents consents, LocalDate visit) throws CheckInEnded {
        if (trouble.isPresent()) {
            throw new CheckInEnded(trouble.get());
        }
        assertThat(query).isEqualTo(typed().query());
        asked.add(visit);
        return OpenStore.answer(verdict, "answer");
    }

    private void reopen(String time) throws Exception {
        store = new OpenStore(folder, time);
    }

    private static Typed typed() {
        var key = new InsuredCardKey(
                new InsurerNumber("138057"), Optional.empty(), new InsuredNumber(NUMBER), Optional.empty());
        return new Typed(
                new InsuredCardQuery(key, LocalDate.of(2015, 4, 1)), AnsweredBy.GUARDIAN, new Consents(true, false));
    }
}
