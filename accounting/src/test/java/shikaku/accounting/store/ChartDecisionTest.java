package shikaku.accounting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.ChartItem;
import shikaku.accounting.chart.Difference;
import shikaku.accounting.chart.Finding;
import shikaku.accounting.chart.TakeOver;
import shikaku.accounting.intake.Delivery;
import shikaku.accounting.intake.Intake;
import shikaku.accounting.intake.IntakeDecision;
import shikaku.accounting.intake.OqsAnswers;
import shikaku.accounting.intake.Turn;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.takeover.ChartDecision;
import shikaku.accounting.takeover.ChartDecision.Outcome;
import shikaku.accounting.takeover.ChartDecision.Seen;
import shikaku.accounting.takeover.Compared;
import shikaku.accounting.takeover.Decided;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.time.RealClock;
import shikaku.message.Reason;

class ChartDecisionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate BORN = LocalDate.of(1950, 1, 2);

    private final TestDatabase.Opened store = new TestDatabase().open(new RealClock(CLOCK));
    private final Turn turn = new Turn();
    private final Intake intake = new Intake(
            People.CLINIC,
            new OqsAnswers(),
            new IntakeDecision(store.patients(), store.patients()::nextNumber),
            store.intake(),
            turn,
            CLOCK);
    private final ChartDecision decision =
            new ChartDecision(store.patients(), new OqsAnswers(), store.charts(), turn, CLOCK);
    private final People hanako = People.hanako().named("髙木　花子", "ｱｵｷ ﾊﾅｺ");
    private long delivery;

    @BeforeEach
    void aPatientAndAnotherInsurer() {
        take(hanako);
        take(moved("99"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void oneDecisionTakesOverWhatChangedAndUndoingItRestoresTheChartExactlyBothOnRecord() {
        Chart before = chart();
        assertThat(compared().comparison().finding(ChartItem.NAME)).isEqualTo(Finding.WRITTEN_DIFFERENTLY);
        assertThat(compared().comparison().open()).isEqualTo(3);
        assertThat(toCompare()).isEqualTo(3);

        assertThat(decide(seen(), TakeOver.CHANGES)).isEqualTo(new Outcome.Done());
        assertThat(chart())
                .isEqualTo(before.with(ChartItem.INSURER, Optional.of(People.KOBE.digits()))
                        .with(ChartItem.NUMBER, Optional.of("99"))
                        .with(ChartItem.BRANCH, Optional.of("01")));
        assertThat(toCompare()).isZero();

        long taken = compared().last().orElseThrow().number();
        assertThat(decision.undo(patient(), taken, "chief")).isEqualTo(new Outcome.Done());
        assertThat(chart()).isEqualTo(before);
        assertThat(toCompare()).isEqualTo(3);
        assertThat(evidence())
                .containsSubsequence(List.of(
                        "\"iji\" arrival/2 CHANGES [INSURER NUMBER BRANCH]",
                        "\"chief\" decision/1 undone [INSURER NUMBER BRANCH]"));
    }

    @Test
    @Proves(clauses = Clause.C1)
    void thePatientIsAskedAboutWithTheChartsKeyAndRegisteredOnceUnderTheOneThatArrived() {
        assertThat(patient().insured()).as("nobody has decided").contains(hanako.key());
        assertThat(registrations()).isEqualTo(2);
        decide(seen(), TakeOver.CHANGES);
        assertThat(patient().insured()).contains(moved("99").key());
        decision.undo(patient(), 1, "iji");
        assertThat(patient().insured()).contains(hanako.key());
        decide(seen(), TakeOver.NOTHING);
        take(moved("99"));
        assertThat(patient().insured()).contains(hanako.key());
        assertThat(registrations()).isEqualTo(2);
    }

    @Test
    @Proves(clauses = Clause.C1)
    void underASymbolThatNobodyCanReadNobodyIsRegisteredAndTheChartKeepsItsOwn() {
        take(hanako.insured(new InsuredCardKey(
                People.KYOKAI,
                Optional.of(new InsuredSymbol("●●１２")),
                hanako.key().number(),
                hanako.key().branch())));
        assertThat(compared().comparison().open()).isZero();
        assertThat(registrations()).isEqualTo(2);
        assertThat(store.patients().registered(new PatientNumber(1)))
                .contains(moved("99").key());
    }

    /** How often ⑨ was due. */
    private long registrations() {
        return store.database()
                .sql("select version from registration where patient = 1")
                .query(Long.class)
                .single();
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void aClerkWritesWhatTheFirstResultCouldNotAndTheChartKeepsItWhateverArrives() {
        take(hanako.born(BORN).named("●木　花子", "ｱｵｷ ﾊﾅｺ"), "");
        PatientNumber fresh = newest().patient().orElseThrow();
        Patient masked = store.patients().find(fresh).orElseThrow();
        assertThat(questions()).containsExactly(OpenQuestion.NAME_NOT_WRITTEN);
        take(moved("99").born(BORN).named("●木　花子", "ｱｵｷ ﾊﾅｺ"), fresh.text());
        assertThat(questions()).containsExactly(OpenQuestion.NAME_NOT_WRITTEN);
        assertThat(write(masked, "青木　太郎")).isEqualTo(new Outcome.Refused(Reason.VALUE_NOT_ALLOWED));
        assertThat(write(masked, "靑木　花子")).isEqualTo(new Outcome.Done());
        assertThat(questions()).isEmpty();
        assertThat(toCompare()).as("of the insurance nothing was said").isEqualTo(3);

        take(moved("99").born(BORN).named("●木　花子", "ｱｵｷ ﾊﾅｺ"), fresh.text());
        assertThat(questions()).isEmpty();
        assertThat(store.patients().find(fresh).orElseThrow().names().name()).isEqualTo("靑木　花子");
        assertThat(evidence()).last().asString().contains("TYPED [NAME]");
        decision.undo(masked, 1, "iji");
        assertThat(store.patients().find(fresh)).contains(masked);
    }

    private Outcome write(Patient patient, String typed) {
        Compared compared = decision.compare(patient).getFirst();
        return decision.write(patient, new Seen(compared.arrival(), compared.after()), ChartItem.NAME, typed, "iji");
    }

    @Test
    void theWritingIsTakenOnlyWhereAClerkSaysSo() {
        decide(seen(), TakeOver.CHANGES_AND_WRITING);
        assertThat(patient().names().name()).isEqualTo("高木　花子");
        decision.undo(patient(), 1, "iji");
        assertThat(patient().names().name()).isEqualTo("髙木　花子");
    }

    @Test
    void whoDecidesOnWhatIsNoMoreThereHearsSoAndNothingChanges() {
        Seen seen = seen();
        take(hanako.insured(People.key(People.KYOKAI, "7", "01")));
        Chart before = chart();
        assertThat(decide(seen, TakeOver.CHANGES)).isEqualTo(new Outcome.Refused(Reason.CHART_CHANGED_MEANWHILE));
        Seen newer = seen();
        decide(newer, TakeOver.NOTHING);
        assertThat(decide(newer, TakeOver.CHANGES)).isEqualTo(new Outcome.Refused(Reason.CHART_CHANGED_MEANWHILE));
        assertThat(chart()).isEqualTo(before);
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void whatIsKeptIsRememberedForThatValueAndAskedAgainOnlyWhenAnotherArrives() {
        Chart before = chart();
        decide(seen(), TakeOver.NOTHING);
        take(moved("99"));
        assertThat(compared().comparison().asks()).isFalse();
        assertThat(toCompare()).isZero();
        assertThat(difference(ChartItem.INSURER).finding()).isEqualTo(Finding.KEPT);
        assertThat(difference(ChartItem.NAME).kept()).hasValueSatisfying(kept -> {
            assertThat(kept.clerk()).isEqualTo("iji");
            assertThat(kept.at()).isEqualTo(CLOCK.instant());
        });
        assertThat(questions()).isEmpty();
        assertThat(decide(seen(), TakeOver.CHANGES)).isEqualTo(new Outcome.Refused(Reason.CHART_CHANGED_MEANWHILE));

        take(moved("100"));
        assertThat(toCompare()).as("the insurance is asked about as a whole").isEqualTo(3);
        assertThat(difference(ChartItem.NUMBER).finding()).isEqualTo(Finding.CHANGED);
        assertThat(difference(ChartItem.INSURER).finding()).isEqualTo(Finding.CHANGED);
        assertThat(difference(ChartItem.NAME).finding()).isEqualTo(Finding.KEPT);
        assertThat(chart()).isEqualTo(before);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whatWasKeptIsUndoneLikeEveryDecisionAndCanBeDecidedAnewAtAnyTime() {
        decide(seen(), TakeOver.NOTHING);
        take(moved("99"));
        assertThat(decision.undo(patient(), 1, "chief")).isEqualTo(new Outcome.Done());
        assertThat(toCompare()).isEqualTo(3);
        decide(seen(), TakeOver.NOTHING);

        assertThat(decision.decideAnew(patient(), 2, ChartItem.BRANCH, "chief")).isEqualTo(new Outcome.Done());
        assertThat(decision.decideAnew(patient(), 2, ChartItem.BRANCH, "chief"))
                .isEqualTo(new Outcome.Refused(Reason.NOTHING_TO_UNDO));
        assertThat(difference(ChartItem.INSURER).finding()).isEqualTo(Finding.CHANGED);
        assertThat(difference(ChartItem.NAME).finding()).isEqualTo(Finding.KEPT);
        assertThat(decide(seen(), TakeOver.CHANGES)).isEqualTo(new Outcome.Done());
        assertThat(chart().value(ChartItem.INSURER)).contains(People.KOBE.digits());
        assertThat(evidence()).contains("\"chief\" decision/2 to be decided anew [BRANCH]");
    }

    @Test
    void onlyTheLastDecisionCanBeUndoneAndOnlyOnce() {
        decide(seen(), TakeOver.CHANGES);
        take(hanako.insured(People.key(People.KYOKAI, "7", "01")));
        decide(seen(), TakeOver.CHANGES);
        assertThat(decision.undo(patient(), 1, "iji")).isEqualTo(new Outcome.Refused(Reason.NOTHING_TO_UNDO));
        assertThat(decision.undo(patient(), 2, "iji")).isEqualTo(new Outcome.Done());
        assertThat(decision.undo(patient(), 2, "iji")).isEqualTo(new Outcome.Refused(Reason.NOTHING_TO_UNDO));
        assertThat(decision.undo(patient(), 1, "iji")).isEqualTo(new Outcome.Refused(Reason.NOTHING_TO_UNDO));
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void whatWasDecidedIsUndoneAndDecidedAnewAlsoWhenTheOnlyResultWasMendedToAnotherPerson() {
        take(hanako.born(BORN).named("●木　花子", "ｲﾉｳｴ ﾓﾓｺ"), 7);
        Patient masked = of(newest().patient().orElseThrow());
        assertThat(write(masked, "靑木　花子")).isEqualTo(new Outcome.Done());
        take(hanako.born(BORN).named("青木　桃子", "ｲﾉｳｴ ﾓﾓｺ").paying(20), 8);
        Compared paying = decision.compare(of(masked.number())).getFirst();
        decision.decide(masked, new Seen(paying.arrival(), paying.after()), TakeOver.NOTHING, "iji");
        take(hanako, 7);
        take(hanako, 8);

        assertThat(decision.compare(masked)).isEmpty();
        assertThat(decision.undoable(masked)).map(Decided::number).contains(2L);
        assertThat(decision.decideAnew(masked, 2, ChartItem.NAME, "chief")).isEqualTo(new Outcome.Done());
        assertThat(decision.undo(masked, 2, "chief")).isEqualTo(new Outcome.Done());
        assertThat(decision.undoable(masked)).isEmpty();
        assertThat(decision.undo(masked, 2, "chief")).isEqualTo(new Outcome.Refused(Reason.NOTHING_TO_UNDO));
        assertThat(evidence())
                .containsSubsequence(
                        List.of("\"chief\" decision/2 to be decided anew [NAME]", "\"chief\" decision/2 undone []"));
    }

    private Patient of(PatientNumber number) {
        return store.patients().find(number).orElseThrow();
    }

    private void take(People person, long visit) {
        delivery++;
        byte[] result = Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage()));
        intake.take(new Delivery(Oqs.number(delivery), Optional.of(visit), result));
    }

    /** The patient as another insurer knows them. */
    private People moved(String number) {
        return hanako.named("高木　花子", "ｱｵｷ ﾊﾅｺ").insured(People.key(People.KOBE, number, "01"));
    }

    private Difference difference(ChartItem item) {
        return compared().comparison().differences().stream()
                .filter(one -> one.item() == item)
                .findFirst()
                .orElseThrow();
    }

    private Outcome decide(Seen seen, TakeOver how) {
        return decision.decide(patient(), seen, how, "iji");
    }

    private Seen seen() {
        return new Seen(compared().arrival(), compared().after());
    }

    @Test
    @Proves(clauses = Clause.C1)
    void ofSeveralCoveragesNoneIsTakenBeforeAClerkHasChosenOne() {
        Chart before = chart();
        Optional<InsuredCardKey> key = patient().insured();
        delivery++;
        intake.take(new Delivery(
                Oqs.number(delivery),
                Oqs.several(List.of(moved("77").coverage(), moved("88").coverage()), "00000001")));

        assertThat(questions()).contains(OpenQuestion.SEVERAL_COVERAGES);
        assertThat(chart()).isEqualTo(before);
        assertThat(patient().insured()).isEqualTo(key);
        List<Compared> choices = decision.compare(patient());
        assertThat(choices).extracting(Compared::place).containsExactly(0, 1);

        var second = new ChartDecision.Seen(
                choices.getLast().arrival(), choices.getLast().after(), 1);
        assertThat(decide(second, TakeOver.CHANGES)).isEqualTo(new Outcome.Done());
        assertThat(chart().value(ChartItem.NUMBER)).contains("88");
        assertThat(toCompare()).isZero();
        assertThat(decide(second, TakeOver.CHANGES)).isInstanceOf(Outcome.Refused.class);
    }

    private Compared compared() {
        return decision.compare(patient()).getFirst();
    }

    private Patient patient() {
        return store.patients().find(new PatientNumber(1)).orElseThrow();
    }

    private Chart chart() {
        return patient().chart(store.patients().rest(new PatientNumber(1)));
    }

    private int toCompare() {
        return newest().toCompare();
    }

    private List<OpenQuestion> questions() {
        return newest().questions();
    }

    private ArrivalRow.Result newest() {
        return store.lists().ofDay(People.TODAY).getFirst().result().orElseThrow();
    }

    private void take(People person) {
        take(person, "00000001");
    }

    private void take(People person, String reference) {
        delivery++;
        intake.take(new Delivery(
                Oqs.number(delivery),
                Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage()), references(reference))));
    }

    private static String[] references(String reference) {
        return reference.isEmpty() ? new String[0] : new String[] {reference};
    }

    private List<String> evidence() {
        return store
                .database()
                .sql("select record from evidence_leaf where record like '%PATIENT_CHANGED%' order by position")
                .query(String.class)
                .list()
                .stream()
                .map(row -> row.replaceAll(
                                ".*\"items\":\\[(.*?)].*\"who\":(.*?),\"whom\".*\"why\":\"(.*?)\".*", "$2 $3 [$1]")
                        .replace("\",\"", " ")
                        .replace("[\"", "[")
                        .replace("\"]", "]"))
                .toList();
    }
}
