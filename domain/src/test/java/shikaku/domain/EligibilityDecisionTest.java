package shikaku.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.domain.Examples.BORN;
import static shikaku.domain.Examples.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/**
 * 資格有効性 on a date (rules.md §4.1): the table of cases beside the decision. One row is one question; "old" began 2020-04-01 and ended the
 * day before the new one, "new" began on the day itself.
 */
@Proves(clauses = {Clause.C1, Clause.C11})
class EligibilityDecisionTest {
    private static final PersonId CHILD = new PersonId("child");
    private static final PersonId TWIN = new PersonId("twin");
    private static final InsuredCardKey OLD_KEY = Examples.key("0128001", "100", Optional.of("02"));
    private static final InsuredCardKey NEW_KEY = Examples.key("0628001", "777", Optional.of("02"));
    private static final InsuredCardKey TWIN_KEY = Examples.key("0128001", "100", Optional.of("03"));

    private static final Holding CURRENT = holding(CHILD, OLD_KEY, Period.from(LocalDate.of(2020, 4, 1)));
    private static final Holding OLD =
            holding(CHILD, OLD_KEY, Period.between(LocalDate.of(2020, 4, 1), DAY.minusDays(1)));
    private static final Holding NEW = holding(CHILD, NEW_KEY, Period.from(DAY));
    private static final Holding FUTURE = holding(CHILD, NEW_KEY, Period.from(DAY.plusDays(1)));
    private static final Holding OF_TWIN = holding(TWIN, TWIN_KEY, Period.from(LocalDate.of(2020, 4, 1)));

    /** A row of the table: what is registered, what the answer is, and which coverage it may show. */
    record Row(
            String title,
            List<Holding> registered,
            Class<? extends Eligibility> answer,
            Optional<InsuredCardKey> shown) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Row> asked_by_card() {
        return Stream.of(
                row("one coverage on its day is 1", List.of(CURRENT), Eligibility.Valid.class, OLD_KEY),
                row("its first day is valid", List.of(NEW), Eligibility.Valid.class, NEW_KEY),
                row("a changed insurer shows the new one (C-11)", List.of(OLD, NEW), Eligibility.Valid.class, NEW_KEY),
                row("overlapping coverages show the newest", List.of(CURRENT, NEW), Eligibility.Valid.class, NEW_KEY),
                row("ended and nothing newer is 2", List.of(OLD), Eligibility.Invalid.class, OLD_KEY),
                row("not begun yet is 2", List.of(FUTURE), Eligibility.Invalid.class, NEW_KEY),
                row(
                        "ended, the next not begun, shows the ended",
                        List.of(OLD, FUTURE),
                        Eligibility.Invalid.class,
                        OLD_KEY),
                nothing("nothing registered is 4, never 'uninsured'", List.of(), Eligibility.NotFound.class),
                nothing("under identity check is blocked", List.of(blocked(CURRENT)), Eligibility.Blocked.class),
                nothing("a blocked new one hides the old", List.of(OLD, blocked(NEW)), Eligibility.Blocked.class));
    }

    static Stream<Row> asked_by_document() {
        return Stream.of(
                row("the key on its day is 1", List.of(CURRENT), Eligibility.Valid.class, OLD_KEY),
                row(
                        "the old key after a change is 3 and shows the old only",
                        List.of(OLD, NEW),
                        Eligibility.InvalidNewerExists.class,
                        OLD_KEY),
                row(
                        "a blocked newer one still makes it 3",
                        List.of(OLD, blocked(NEW)),
                        Eligibility.InvalidNewerExists.class,
                        OLD_KEY),
                row("ended and the next not begun is 2", List.of(OLD, FUTURE), Eligibility.Invalid.class, OLD_KEY),
                row("ended and nothing newer is 2", List.of(OLD), Eligibility.Invalid.class, OLD_KEY),
                nothing("another key of the same person is 4", List.of(NEW), Eligibility.NotFound.class),
                nothing("nothing registered is 4", List.of(), Eligibility.NotFound.class),
                nothing("under identity check is blocked", List.of(blocked(CURRENT)), Eligibility.Blocked.class));
    }

    @ParameterizedTest
    @MethodSource
    void asked_by_card(Row row) {
        expect(row, EligibilityDecision.byCard(row.registered(), DAY));
    }

    @ParameterizedTest
    @MethodSource
    void asked_by_document(Row row) {
        expect(row, EligibilityDecision.byDocument(row.registered(), new InsuredCardQuery(OLD_KEY, BORN), DAY));
    }

    @Test
    void twins_under_one_number_without_branch_are_5_and_nobody_is_shown() {
        InsuredCardQuery withoutBranch = new InsuredCardQuery(Examples.key("0128001", "100", Optional.empty()), BORN);
        Eligibility answer = EligibilityDecision.byDocument(List.of(CURRENT, OF_TWIN), withoutBranch, DAY);
        assertThat(answer).isEqualTo(new Eligibility.Multiple());
        assertThat(answer.disclosed()).isEmpty();
    }

    @Test
    void the_branch_number_tells_twins_apart() {
        Eligibility answer =
                EligibilityDecision.byDocument(List.of(CURRENT, OF_TWIN), new InsuredCardQuery(TWIN_KEY, BORN), DAY);
        assertThat(answer).isInstanceOf(Eligibility.Valid.class);
        assertThat(answer.disclosed().orElseThrow().key().whole()).contains(TWIN_KEY);
    }

    @Test
    void another_birthdate_is_4() {
        InsuredCardQuery mistyped = new InsuredCardQuery(OLD_KEY, BORN.plusDays(1));
        assertThat(EligibilityDecision.byDocument(List.of(CURRENT), mistyped, DAY))
                .isEqualTo(new Eligibility.NotFound());
    }

    @Test
    void medical_assistance_without_a_ticket_is_6() {
        Coverage assistance = Examples.coverage(
                OLD_KEY, Period.from(LocalDate.of(2026, 4, 1)), BORN, CardClassification.MEDICAL_ASSISTANCE);
        assertThat(EligibilityDecision.byCard(List.of(new Holding(CHILD, assistance, false)), DAY))
                .isInstanceOf(Eligibility.ValidUnregistered.class);
    }

    @Test
    void asked_by_card_every_coverage_of_the_day_is_told_an_insurance_first() {
        Holding assistance = assistance(Period.from(DAY));
        List<Holding> all = List.of(assistance, CURRENT, NEW, FUTURE);
        assertThat(EligibilityDecision.byCard(all, DAY)).isInstanceOf(Eligibility.Valid.class);
        assertThat(EligibilityDecision.byCard(all, DAY)
                        .disclosed()
                        .flatMap(held -> held.key().whole()))
                .contains(NEW_KEY);
        assertThat(EligibilityDecision.besidesByCard(all, DAY))
                .containsExactly(
                        CURRENT.coverage().on(DAY), assistance.coverage().on(DAY));
        assertThat(EligibilityDecision.besidesByCard(List.of(OLD, NEW), DAY))
                .as("what has ended is nothing beside")
                .isEmpty();
    }

    @Test
    void asked_by_document_nothing_of_another_key_is_told() {
        var query = new InsuredCardQuery(OLD_KEY, BORN);
        Holding again = holding(CHILD, OLD_KEY, Period.from(DAY));
        assertThat(EligibilityDecision.besidesByDocument(List.of(CURRENT, NEW), query, DAY))
                .isEmpty();
        assertThat(EligibilityDecision.besidesByDocument(List.of(CURRENT, again, NEW), query, DAY))
                .containsExactly(CURRENT.coverage().on(DAY));
        var twins = new InsuredCardQuery(Examples.key("0128001", "100", Optional.empty()), BORN);
        assertThat(EligibilityDecision.besidesByDocument(List.of(CURRENT, again, OF_TWIN), twins, DAY))
                .as("of two people nothing")
                .isEmpty();
    }

    @Test
    void what_is_under_identity_check_is_told_nowhere() {
        assertThat(EligibilityDecision.besidesByCard(List.of(blocked(CURRENT), NEW), DAY))
                .isEmpty();
        assertThat(EligibilityDecision.besidesByCard(List.of(CURRENT, blocked(NEW)), DAY))
                .as("nor anything beside it")
                .isEmpty();
    }

    private static Holding assistance(Period period) {
        return new Holding(
                CHILD, Examples.coverage(NEW_KEY, period, BORN, CardClassification.MEDICAL_ASSISTANCE), false);
    }

    @Test
    void what_has_ended_shows_no_certificates() {
        Coverage shown =
                EligibilityDecision.byCard(List.of(OLD), DAY).disclosed().orElseThrow();
        assertThat(shown.limitCertificate()).isEmpty();
        assertThat(shown.specificDiseases()).isEmpty();
    }

    private static void expect(Row row, Eligibility answer) {
        assertThat(answer).isInstanceOf(row.answer());
        assertThat(answer.disclosed().flatMap(held -> held.key().whole())).isEqualTo(row.shown());
    }

    private static Row row(
            String title, List<Holding> registered, Class<? extends Eligibility> answer, InsuredCardKey shown) {
        return new Row(title, registered, answer, Optional.of(shown));
    }

    private static Row nothing(String title, List<Holding> registered, Class<? extends Eligibility> answer) {
        return new Row(title, registered, answer, Optional.empty());
    }

    private static Holding holding(PersonId holder, InsuredCardKey key, Period period) {
        return new Holding(holder, Examples.coverage(key, period), false);
    }

    private static Holding blocked(Holding holding) {
        return new Holding(holding.holder(), holding.coverage(), true);
    }
}
