package shikaku.accounting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.accounting.evidence.Operations;
import shikaku.domain.BranchNumber;
import shikaku.domain.CheckDigit;
import shikaku.domain.Consents;
import shikaku.domain.CoverageKey;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.Period;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.listen.Listeners;
import shikaku.message.Reason;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.ResultDetails;

/** The whole program with a database, a terminal behind mutual TLS and a clerk. */
class AccountingProgramTest {
    private static final String PASSWORD = RunningAccounting.PASSWORD;
    private static RunningAccounting running;
    private static FakeTerminal terminal;
    private static ConfigurableApplicationContext program;
    private static int people;

    private Clerk clerk;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        running = RunningAccounting.start(folder);
        terminal = running.terminal();
        program = running.program();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void open() {
        clerk = new Clerk(program.getBean(Listeners.class).port("pages"));
    }

    @AfterEach
    void close() {
        clerk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/arrivals", "/patients/00000001"})
    void nothingIsShownBeforeSignIn(String path) throws Exception {
        var answer = clerk.get("localhost", path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @Test
    void aWrongPasswordDoesNotSignIn() throws Exception {
        clerk.signIn("iji", "guessed");
        assertThat(clerk.get("localhost", "/").statusCode()).isEqualTo(302);
    }

    @Test
    void aClerkIsLedToEveryPageButTheBookOfAccountsAndWhoIsNoClerkToThatAlone() throws Exception {
        terminal.holds(
                Oqs.result(People.CLINIC, new Eligibility.Valid(somebody().coverage())));
        clerk.signIn("iji", PASSWORD);
        clerk.awaitAttribute("/", "#list", "data-day", People.TODAY.toString());
        assertThat(clerk.offered("/"))
                .contains("GET /patients/N", "GET /months/N-N", "GET /reports/N-N", "GET /bookings", "GET /password")
                .contains("POST /patients/N/subsidies", "POST /months/N-N", "POST /bookings/N-N-N", "POST /password")
                .noneMatch(offer -> offer.contains("/accounts"));
        String own = "GET /,GET /accounts,GET /password,POST /language,POST /password,POST /sign-out";
        try (var administrator = new Clerk(program.getBean(Listeners.class).port("pages"));
                var auditor = new Clerk(program.getBean(Listeners.class).port("pages"))) {
            auditor.signIn("kansa", PASSWORD);
            assertThat(auditor.offered("/")).containsExactlyInAnyOrder(own.split(","));
            administrator.signIn("kanri", PASSWORD);
            String book =
                    ",POST /accounts,POST /accounts/change,POST /accounts/code,POST /accounts/end,POST /accounts/file";
            assertThat(administrator.offered("/")).containsExactlyInAnyOrder((own + book).split(","));
        }
    }

    @Test
    void underAnotherHostNameThereIsNothing() throws Exception {
        assertThat(clerk.get("127.0.0.1", "/").statusCode()).isIn(401, 403);
    }

    @Test
    @Proves(
            arrows = {Arrow.A8, Arrow.A9},
            clauses = Clause.C1)
    void aResultOfTheTerminalIsOnTheListAndTheNewPatientsNumberIsRegistered() throws Exception {
        People person = somebody();
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        var registration = terminal.awaitRegistration(person.key());
        assertThat(registration.header().institution()).isEqualTo(People.CLINIC);
        assertThat(registration.info().key()).isEqualTo(person.key());

        clerk.signIn("iji", PASSWORD);
        Element row = rowOf(registration.info().referenceNumber().value());
        assertThat(row.attr("data-validity")).isEqualTo("1");
        assertThat(row.attr("data-share")).isEqualTo("30");
        assertThat(row.attr("data-share-source")).isEqualTo("ORDINARY");
        assertThat(row.attr("data-insurer")).isEqualTo(People.KYOKAI.digits());
        assertThat(row.attr("data-as-of")).isEqualTo(People.TODAY.toString());
        assertThat(row.attr("data-new-patient")).isEqualTo("true");
        assertThat(row.select("[data-field=name] .name").text())
                .isEqualTo(person.names().name());
        assertThat(row.select("[data-field=validity] strong").text()).isEqualTo("有効");
        assertThat(row.select("[data-field=share] strong").text()).isEqualTo("3割");
        assertThat(row.select("[data-field=share]").text()).contains("（保険者からの通知なし。年齢からの原則）");
        assertThat(row.select("[data-certificate]")).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C21)
    void theCertificatesThatThePatientConsentedToAreOnTheListAndInTheHistory() throws Exception {
        People person = somebody();
        terminal.holds(Oqs.result(
                People.CLINIC, Consents.ALL, new Eligibility.Valid(People.withCertificates(person.coverage()))));
        String number = numberOf(person);
        clerk.signIn("iji", PASSWORD);
        Element listed = rowOf(number);
        assertThat(listed.select("[data-certificate=limit]").text()).contains("限度額適用認定証");
        assertThat(listed.select("[data-certificate=disease]").text())
                .as("which disease it is, is on the patient's own page only")
                .contains("特定疾病療養受療証")
                .doesNotContain("腎不全");
        Element row = clerk.page(patient(number)).select("#history tbody tr").getFirst();
        assertThat(row.select("[data-certificate=limit]").text())
                .contains("限度額適用認定証", "区分ウ（70歳未満）", "A03", "令和8年(2026年)8月1日 〜 令和9年(2027年)7月31日");
        assertThat(row.select("[data-certificate=disease]").text()).contains("特定疾病療養受療証", "人工透析を要する慢性腎不全", "月10,000円");
    }

    @Test
    void aKeyWithoutSymbolAndBranchShowsNoStrayDots() throws Exception {
        People person = somebody();
        People bare = person.insured(
                new InsuredCardKey(People.KYOKAI, Optional.empty(), person.key().number(), Optional.empty()));
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(bare.coverage())));
        String number = numberOf(bare);
        clerk.signIn("iji", PASSWORD);
        assertThat(clerk.page(patient(number))
                        .select("#patient [data-field=key]")
                        .text())
                .isEqualTo("番号 " + person.key().number().value());
    }

    /** The same page after somebody touched the other language in its header; and back. */
    private void inEnglish(Element page, String path) throws Exception {
        assertThat(clerk.submit(page.select("form.language").getFirst(), "to", "en")
                        .headers()
                        .firstValue("Location"))
                .contains(path);
        Element english = clerk.page(path);
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("tr.subsidy [data-field=standing]").text()).isEqualTo("7 days left");
        assertThat(english.select("h2, th").text()).doesNotContainPattern("[\\p{IsHiragana}\\p{IsHan}]");
        clerk.submit(english.select("form.language").getFirst(), "to", "ja");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoLooksAtAPatientIsOnRecord() throws Exception {
        People person = somebody();
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        String number = numberOf(person);
        clerk.signIn("iji", PASSWORD);
        Element history = clerk.page(patient(number)).selectFirst("#history tbody tr");
        assertThat(history).isNotNull();
        assertThat(evidence()).anySatisfy(row -> assertThat(row).contains("PATIENT_VIEWED", "\"iji\"", number));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoSignsInAndWhoCannotIsOnRecord() throws Exception {
        clerk.signIn("somebody", "guessed");
        clerk.signIn("iji", PASSWORD);

        assertThat(evidence())
                .anySatisfy(row -> assertThat(row).contains("SIGNED_IN", "no-account", "REFUSED", "C0801"))
                .anySatisfy(row -> assertThat(row).contains("SIGNED_IN", "\"iji\"", "DONE"))
                .noneSatisfy(row -> assertThat(row).contains("somebody"));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoLooksAtTheListIsOnRecordOnceForTheSameList() throws Exception {
        People person = somebody();
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        String number = numberOf(person);
        clerk.signIn("iji", PASSWORD);
        clerk.page("/");
        clerk.page("/arrivals");
        clerk.page("/arrivals");
        assertThat(evidence())
                .filteredOn(row -> row.contains("\"why\":\"list of ") && row.contains("\"" + number + "\""))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .last()
                .asString()
                .contains("PATIENT_VIEWED", "\"iji\"");
        long before =
                evidence().stream().filter(row -> row.contains("list of ")).count();
        clerk.page("/arrivals");
        assertThat(evidence()).filteredOn(row -> row.contains("list of ")).hasSize((int) before);
    }

    @Test
    void theDaysListIsNotFetchedAnewWhereNothingHasChangedSoThatNobodyLosesTheirPlaceOnIt() throws Exception {
        terminal.holds(
                Oqs.result(People.CLINIC, new Eligibility.Valid(somebody().coverage())));
        terminal.awaitTaken();
        clerk.signIn("iji", PASSWORD);
        String asks = clerk.awaitUnchanged("/", "#list");
        assertThat(asks).as("and is no use of the sign-in").startsWith("/arrivals?unattended&");

        People person = somebody();
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        String number = numberOf(person);
        var changed = clerk.get("localhost", asks);
        assertThat(changed.statusCode()).isEqualTo(200);
        var list = Jsoup.parse(changed.body());
        assertThat(list.select("tr[data-patient=" + number + "]")).hasSize(1);
        assertThat(list.select("a").eachAttr("id"))
                .as("by its id the browser finds the focus again")
                .hasSameSizeAs(list.select("a"))
                .doesNotHaveDuplicates();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void everybodyOnALongListIsNamedInTheEvidenceOfWhoLookedAtIt() {
        List<String> shown = IntStream.rangeClosed(1, 101)
                .mapToObj("a long list/%d"::formatted)
                .toList();
        program.getBean(Operations.class).lookedAtList("iji", shown);
        assertThat(evidence())
                .filteredOn(row -> row.contains("list of 101"))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("\"a long list/1\""))
                .anySatisfy(row -> assertThat(row).contains("\"a long list/101\""));
    }

    @Test
    @Proves(arrows = Arrow.A9)
    void aClerkDecidesWhoseAResultIsAndTheSecondWhoTriesIsToldSo() throws Exception {
        People person = somebody();
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        String known = numberOf(person);
        People sibling = person.insured(new InsuredCardKey(
                person.key().insurer(),
                person.key().symbol(),
                person.key().number(),
                Optional.of(new BranchNumber("02"))));
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(sibling.coverage())));
        terminal.awaitTaken();
        clerk.signIn("iji", PASSWORD);
        Element undecided =
                clerk.page("/arrivals").select("tr.arrival:has(a.decide)").getFirst();
        String month = clerk.page("/").select("#to-month").attr("href");
        assertThat(clerk.page(month).select("p.undecided a").eachAttr("href"))
                .contains(undecided.select("a.decide").attr("href"));
        var page = clerk.page(undecided.select("a.decide").attr("href"));
        assertThat(page.select("tr.candidate").eachAttr("data-patient")).containsExactly(known);
        assertThat(evidence())
                .anyMatch(row -> row.contains("arrival/" + undecided.attr("data-arrival"))
                        && row.contains("\"" + known + "\"")
                        && row.contains("PATIENT_VIEWED"));

        assertThat(clerk.choose(page, "new").statusCode()).isEqualTo(303);
        assertThat(clerk.page(month).select("p.undecided a").eachAttr("href"))
                .doesNotContain(undecided.select("a.decide").attr("href"));
        var registered = terminal.awaitRegistration(sibling.key()).info();
        assertThat(registered.referenceNumber().value()).isNotEqualTo(known);
        assertThat(registered.key()).isEqualTo(sibling.key());
        var late = clerk.choose(page, known);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(Reason.ARRIVAL_ALREADY_DECIDED.reception().japanese());
        assertThat(clerk.choose(page, "somebody").statusCode()).isEqualTo(400);
        String again = undecided.select("a.decide").attr("href");
        assertThat(clerk.get("localhost", again).statusCode()).isEqualTo(409);
        assertThat(evidence())
                .as("who decides late, and who looks late")
                .filteredOn(row -> row.contains("\"arrival/" + undecided.attr("data-arrival") + "\"")
                        && row.contains(Reason.ARRIVAL_ALREADY_DECIDED.code()))
                .hasSize(2);
    }

    @Test
    @Proves(clauses = Clause.C1)
    void whatArrivesIsComparedWithTheChartTakenOverWithOneDecisionAndUndone() throws Exception {
        People person = somebody();
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        String number = numberOf(person);
        People moved = person.named("靑木　花子", "ｱｵｷ ﾊﾅｺ").insured(People.key(People.KOBE, "9" + number, "01"));
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(moved.coverage()), number));
        terminal.awaitTaken();
        clerk.signIn("iji", PASSWORD);
        Element listed = rowOf(number);
        assertThat(listed.select("a.compare").attr("data-changes")).isEqualTo("2");

        var page = clerk.page(patient(number));
        assertThat(page.select("[data-item=NAME]").attr("data-finding")).isEqualTo("WRITTEN_DIFFERENTLY");
        assertThat(page.select("[data-item=NAME]").text()).contains("異体字", "青木　花子", "靑木　花子", "青 U+9752 / 靑 U+9751");
        assertThat(page.select("[data-item=INSURER]").attr("data-finding")).isEqualTo("CHANGED");
        Element form = page.select("#take-over").getFirst();
        assertThat(clerk.submit(form, "how", "CHANGES").statusCode()).isEqualTo(303);
        var late = clerk.submit(form, "how", "NOTHING");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(Reason.CHART_CHANGED_MEANWHILE.reception().japanese());

        var taken = clerk.page(patient(number));
        assertThat(taken.select("[data-item=INSURER] [data-field=chart]").text())
                .isEqualTo(People.KOBE.digits());
        assertThat(taken.select("h1 .name").text()).isEqualTo("青木　花子");
        assertThat(rowOf(number).select("a.compare")).isEmpty();
        assertThat(clerk.submit(taken.select("form.undo").getFirst()).statusCode())
                .isEqualTo(303);
        assertThat(clerk.page(patient(number))
                        .select("[data-item=INSURER] [data-field=chart]")
                        .text())
                .isEqualTo(person.key().insurer().digits());
        assertThat(clerk.submit(form, "how", "EVERYTHING").statusCode()).isEqualTo(400);

        Element again = clerk.page(patient(number)).select("#take-over").getFirst();
        assertThat(clerk.submit(again, "how", "NOTHING").statusCode()).isEqualTo(303);
        var kept = clerk.page(patient(number));
        assertThat(kept.select("#take-over")).isEmpty();
        assertThat(kept.select("[data-item=INSURER] p.kept").text()).contains("ijiさんが台帳のままと決めました");
        assertThat(clerk.submit(kept.select("[data-item=INSURER] form.anew").getFirst())
                        .statusCode())
                .isEqualTo(303);
        assertThat(clerk.page(patient(number)).select("#take-over")).hasSize(1);
    }

    @Test
    @Proves(clauses = Clause.C1)
    void whereTheChartHasABlackCircleTheRightLetterCanBeTyped() throws Exception {
        People person = somebody().named("●木　花子", "ｱｵｷ ﾊﾅｺ");
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        String number = numberOf(person);
        clerk.signIn("iji", PASSWORD);
        assertThat(rowOf(number).select("a.write").attr("href")).isEqualTo(patient(number) + "#comparison");
        var page = clerk.page(patient(number));
        assertThat(page.select("#comparison").text()).doesNotContain("決めることはありません");
        assertThat(page.select("[data-item=NAME] [data-field=finding]").text()).doesNotContain("同じ");
        Element form = page.select("[data-item=NAME] form.letters").getFirst();
        assertThat(form.select("[name=value]").val()).isEqualTo("●木　花子");
        var wrong = clerk.submit(form, "value", "山田　太郎");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("data-wrong=\"NAME\"", "1字ずつ");
        assertThat(clerk.submit(form, "value", "靑木　花子").statusCode()).isEqualTo(303);
        assertThat(clerk.page(patient(number)).select("h1 .name").text()).isEqualTo("靑木　花子");
        assertThat(rowOf(number).select("a.write")).isEmpty();
    }

    /** Of a list longer than a page the number is said as it is, and that not all stand there. */
    @Test
    void ofMoreVisitsWithoutAnAnswerThanAPageShowsTheNumberIsNotCut() throws Exception {
        JdbcClient database = JdbcClient.create(program.getBean(DataSource.class));
        database.sql(
                        "insert into unanswered_visit (store, visit, day) select 'cut', one, :day from generate_series(1, :all) one")
                .param("day", People.TODAY.minusYears(3))
                .param("all", Limits.LIST_ROWS + 1)
                .update();
        try {
            clerk.signIn("iji", PASSWORD);
            for (String path : List.of("/", "/months/" + YearMonth.from(People.TODAY.minusYears(3)))) {
                Element said = clerk.page(path).select(".unanswered").getFirst();
                assertThat(said.select("a")).as(path).hasSize(Limits.LIST_ROWS);
                assertThat(said.text()).contains("受診が501件あります", "（古いほうから500件を出しています）");
            }
        } finally {
            database.sql("delete from unanswered_visit where store = 'cut'").update();
        }
        clerk.page("/")
                .select(".unanswered")
                .forEach(said -> assertThat(said.text()).doesNotContain("古いほうから"));
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C11})
    void thePatientsPageShowsTheInsurancesAndTheShareWithItsSourceOnTheDay() throws Exception {
        People person = somebody();
        Period until = Period.between(LocalDate.of(2020, 4, 1), People.TODAY.minusDays(20));
        Period since = Period.from(People.TODAY.minusDays(10));
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(People.valid(person.coverage(), until))));
        String number = numberOf(person);
        People moved = person.insured(People.key(People.KOBE, "8" + number, "01"));
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(People.valid(moved.coverage(), since)), number));
        terminal.awaitTaken();
        clerk.signIn("iji", PASSWORD);
        var page = clerk.page(patient(number));
        assertThat(page.select("#insurances tr.insured").eachAttr("data-insurer"))
                .containsExactly(People.KOBE.digits(), person.key().insurer().digits());
        assertThat(page.select("#insurances tr.insured").getFirst().text())
                .contains("保険者番号", "番号", "の資格が分かっていません", "令和8年(2026年)11月5日 〜 令和8年(2026年)11月13日");
        assertThat(page.select("#share").attr("data-share")).isEqualTo("30");
        assertThat(page.select("#share").text()).contains("3割", "（保険者からの通知なし。年齢からの原則）");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aSubsidyCertificateIsEnteredWithItsCheckDigitsShownWithDaysLeftAndSaidWhenItHasExpired() throws Exception {
        People person = somebody();
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        String number = numberOf(person);
        clerk.signIn("iji", PASSWORD);
        Element form = clerk.page(patient(number)).select("#subsidy").getFirst();
        String payer = CheckDigit.append("1628001");
        String[] fields = {
            "scheme",
            "DEVELOPMENT",
            "payer",
            payer,
            "beneficiary",
            "1234560",
            "from",
            "2026-04-01",
            "to",
            "2026-11-30",
            "priority",
            "1",
            "share",
            "10"
        };
        var wrong = clerk.submit(form, fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("[data-wrong=beneficiary]").text())
                .contains("検証番号");
        assertThat(Jsoup.parse(wrong.body())
                        .select("#subsidy input[name=payer]")
                        .val())
                .isEqualTo(payer);
        fields[5] = CheckDigit.append("123456");
        fields[9] = "+999999999-12-31";
        assertThat(clerk.submit(form, fields).statusCode()).as("no such year").isEqualTo(422);
        fields[9] = "2026-11-30";
        assertThat(clerk.submit(form, fields).statusCode()).isEqualTo(303);
        assertThat(clerk.submit(form, fields).statusCode())
                .as("the same priority twice")
                .isEqualTo(422);
        var page = clerk.page(patient(number));
        assertThat(page.select("tr.subsidy [data-field=standing]").text()).isEqualTo("残り7日");
        assertThat(page.select("#share").attr("data-share")).isEqualTo("10");
        assertThat(page.select("#share").text()).contains("第1公費 育成医療 1割", "保険 3割");
        assertThat(rowOf(number).select("p.subsidy").text()).contains("育成医療 残り7日");
        inEnglish(page, patient(number));
        assertThat(page.select("tr.subsidy [data-field=standing] strong").hasClass("good"))
                .isFalse();
        assertThat(page.select("p.order")).isEmpty();

        assertThat(clerk.submit(page.select("form.withdraw").getFirst()).statusCode())
                .isEqualTo(303);
        fields[9] = "2026-10-31";
        clerk.submit(form, fields);
        assertThat(rowOf(number).select("p.expired").text()).contains("育成医療の受給者証は令和8年(2026年)10月31日で切れています");
        String nextWeek = "/bookings/" + People.TODAY.plusDays(7);
        clerk.submit(clerk.page(nextWeek).select("#book").getFirst(), "patient", number);
        assertThat(clerk.page(nextWeek).select("p.expired").text()).contains("新しい受給者証を見せていただいてください");
        assertThat(evidence())
                .anySatisfy(row ->
                        assertThat(row).contains("PATIENT_CHANGED", "subsidy entered", number, "subsidy certificate"))
                .anySatisfy(row -> assertThat(row).contains("PATIENT_CHANGED", "withdrawn", number))
                .anySatisfy(row -> assertThat(row).contains("PATIENT_CHANGED", "REFUSED", "C0706", number))
                .noneSatisfy(row -> assertThat(row).containsAnyOf(payer, "DEVELOPMENT", "育成医療"));
        fields[7] = "2026-11-01";
        fields[9] = "2026-11-30";
        fields[11] = "2";
        clerk.submit(form, fields);
        fields[1] = "CHILD";
        fields[3] = CheckDigit.append("8228001");
        fields[11] = "1";
        clerk.submit(form, fields);
        assertThat(clerk.page(patient(number)).select("p.order").text()).contains("第1公費のこども医療が、第2公費の育成医療より先になっています");
        JdbcClient.create(program.getBean(DataSource.class))
                .sql("update subsidy set valid_from = '-infinity', valid_to = 'infinity' where patient = :patient")
                .param("patient", Long.valueOf(number))
                .update();
        assertThat(clerk.get("localhost", patient(number)).body())
                .as("whatever the database holds already, the page comes to its end")
                .contains("残り", "</html>");
    }

    @Test
    @Proves(clauses = Clause.C1)
    void beforeTheClaimEveryVisitOfTheMonthIsAskedAboutAndWhatHadLapsedIsListed() throws Exception {
        People lapsed = somebody();
        People held = somebody();
        List<String> numbers = new ArrayList<>();
        for (People person : List.of(lapsed, held)) {
            terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
            numbers.add(numberOf(person));
        }
        terminal.says(lapsed.key(), new Eligibility.InvalidNewerExists(lapsed.coverage()));
        terminal.says(held.key(), new Eligibility.Valid(held.coverage()));
        clerk.signIn("iji", PASSWORD);
        String month = clerk.page("/").select("#to-month").attr("href");
        var page = clerk.page(month);
        assertThat(page.select("#report").attr("data-waiting")).isEqualTo("0");
        assertThat(clerk.submit(page.select("#begin").getFirst()).statusCode()).isEqualTo(303);
        Element report = clerk.awaitAttribute(month, "#report", "data-waiting", "0");
        assertThat(Integer.parseInt(report.attr("data-visits"))).isGreaterThanOrEqualTo(2);
        var listed = clerk.page(month + "/visits");
        assertThat(listed.select("tr.visit[data-patient=" + numbers.getFirst() + "]")
                        .attr("data-state"))
                .isEqualTo("LAPSED");
        assertThat(listed.select("tr.visit[data-patient=" + numbers.getFirst() + "]")
                        .text())
                .contains(
                        "受診日に失効していました", Reason.NEWER_COVERAGE_EXISTS.reception().japanese());
        assertThat(listed.select("tr.visit[data-patient=" + numbers.getLast() + "]"))
                .isEmpty();
        assertThat(clerk.get("localhost", "/months/2026-13").statusCode()).isEqualTo(404);
        Element points = clerk.page(month)
                .select("tr.visit[data-patient=" + numbers.getFirst() + "] form.points")
                .getFirst();
        assertThat(clerk.submit(points, "points", "１,２３４").statusCode()).isEqualTo(303);
        assertThat(clerk.page(month)
                        .select("tr.visit[data-patient=" + numbers.getFirst() + "] .typed")
                        .text())
                .isEqualTo("1234");
        var mistyped = clerk.submit(points, "points", "1234点");
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.body()).contains(Reason.POINTS_NOT_ACCEPTED.code());
        var again = clerk.submit(page.select("#begin").getFirst());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains(Reason.MONTH_ASKED_ALREADY.code());
    }

    @Test
    @Proves(clauses = Clause.C1)
    void theReportOfAMonthShowsItsChecksAsChartsAndEachWithItsFigures() throws Exception {
        terminal.holds(
                Oqs.result(People.CLINIC, new Eligibility.Valid(somebody().coverage())));
        terminal.awaitTaken();
        clerk.signIn("iji", PASSWORD);
        String path = clerk.page("/").select("#to-report").attr("href");
        assertThat(path).isEqualTo("/reports/2026-11");
        var page = clerk.page(path);
        String checks = page.select("#checks").attr("data-checks");
        String day = "[data-day=" + People.TODAY.getDayOfMonth() + "]";
        assertThat(page.select("#days svg").attr("aria-label")).contains("この月の確認は" + checks + "件");
        assertThat(page.select("#days svg rect" + day).attr("height")).isNotEqualTo("0");
        assertThat(page.select("#days td" + day + " strong").text()).isNotEqualTo("0");
        assertThat(page.select("#methods tr[data-kind=BY_CARD] [data-field=count]")
                        .text())
                .isNotEqualTo("0");
        assertThat(page.select("#outcomes tbody tr")).hasSize(9);
        assertThat(page.select("#outcomes tr[data-kind=VALID]").text()).startsWith("有効");
        assertThat(page.select("#outcomes tr[data-kind=NOT_FOUND]").text())
                .as("typed wrong or not registered: the sum is of both")
                .startsWith("該当資格なし ");
        assertThat(page.select("#saved").attr("data-saved"))
                .as("the same figure as the month's check")
                .isEqualTo(clerk.page("/months/2026-11").select("#report").attr("data-saved"));
        assertThat(page.select("[style], style, script:not([src=/edge/signed-in.js])"))
                .as("drawn without any script")
                .isEmpty();
        assertThat(clerk.page("/reports/2025-02").select("svg.columns")).isEmpty();
        assertThat(clerk.get("localhost", "/reports/2026-13").statusCode()).isEqualTo(404);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aPatientIsFoundByWhatAClerkTypesWhichStandsInNoAddressAndInNoEvidence() throws Exception {
        // A name that the other tests' patients do not have: a search shows twenty.
        People person = somebody().named("名寄　花子", "ﾅﾖﾛ ﾊﾅｺ");
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        String number = numberOf(person);
        clerk.signIn("iji", PASSWORD);
        Element form = clerk.page(clerk.page("/").select("#to-search").attr("href"))
                .select("#search")
                .getFirst();
        assertThat(form.attr("action")).isEqualTo("/patients");
        String typed = person.names().name().replace("　", "");
        var found = Jsoup.parse(clerk.submit(form, "text", typed).body());
        assertThat(found.select("tr.patient[data-patient=" + number + "] a").attr("href"))
                .isEqualTo(patient(number));
        assertThat(Jsoup.parse(clerk.submit(form, "text", number.replaceFirst("^0+", ""))
                                .body())
                        .select("tr.patient")
                        .eachAttr("data-patient"))
                .containsExactly(number);
        assertThat(Jsoup.parse(clerk.submit(form, "text", "無い名前").body())
                        .select("#found")
                        .text())
                .isEqualTo("見つかりません。");
        assertThat(clerk.submit(form, "text", "。。").statusCode()).isEqualTo(422);
        assertThat(evidence())
                .anySatisfy(row -> assertThat(row).contains("PATIENT_VIEWED", "\"iji\"", "search by name", number))
                .anySatisfy(row -> assertThat(row).contains("search by number: 1 found"))
                .anySatisfy(row -> assertThat(row).contains("search by name: 0 found"))
                .noneSatisfy(row -> assertThat(row).contains(typed));
    }

    @Test
    @Proves(clauses = Clause.C1)
    void whoIsBookedIsAskedAboutInBulkAndWhoHasTroubleIsSaidOnTheList() throws Exception {
        People lapsed = somebody();
        People held = somebody();
        List<String> numbers = new ArrayList<>();
        for (People person : List.of(lapsed, held)) {
            terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
            numbers.add(numberOf(person));
        }
        terminal.says(lapsed.key(), new Eligibility.Invalid(lapsed.coverage()));
        terminal.says(held.key(), new Eligibility.Valid(held.coverage()));
        clerk.signIn("iji", PASSWORD);
        String tomorrow = "/bookings/" + People.TODAY.plusDays(1);
        assertThat(clerk.get("localhost", "/bookings").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(tomorrow));
        Element book = clerk.page(tomorrow).select("#book").getFirst();
        for (String number : numbers) {
            assertThat(clerk.submit(book, "patient", number.replaceFirst("^0+", ""))
                            .statusCode())
                    .isEqualTo(303);
        }
        var nobody = clerk.submit(book, "patient", "99999999");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body())
                .as("on the day's own page, beside what is booked")
                .contains(Reason.PATIENT_NOT_IN_FILE.reception().japanese(), "99999999", numbers.getFirst());

        clerk.submit(clerk.page(tomorrow).select("#ask").getFirst());
        Element row = clerk.awaitAttribute(tomorrow, "tr[data-patient=" + numbers.getFirst() + "]", "data-state", "2");
        assertThat(row.text()).contains("無効", Reason.COVERAGE_ENDED.reception().japanese());
        // The two may have been asked about in one job or in two.
        clerk.awaitAttribute(tomorrow, "tr[data-patient=" + numbers.getLast() + "]", "data-state", "1");
        var page = clerk.page(tomorrow);
        var again = clerk.submit(page.select("#ask").getFirst());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains(Reason.BOOKINGS_ASKED_ALREADY.code());
        assertThat(evidence())
                .anySatisfy(kept -> assertThat(kept).contains("BULK_JOB_TAKEN", "job/"))
                .anySatisfy(kept -> assertThat(kept).contains("BULK_RESULT_FETCHED", numbers.getFirst()));
        Element cancel = page.select("tr[data-patient=" + numbers.getLast() + "] form.cancel")
                .getFirst();
        assertThat(clerk.submit(cancel).statusCode()).isEqualTo(303);
        assertThat(clerk.page(tomorrow).select("tr.booking").eachAttr("data-patient"))
                .containsExactly(numbers.getFirst());
    }

    /** How a page of this program is told to be that patient's. */
    private static String patient(String number) {
        return "/patients/" + program.getBean(PatientPaths.class).of(number);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void noAddressOfAnyPageOrFormNamesAPatientByTheNumber() throws Exception {
        People person = somebody();
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        String number = numberOf(person);
        clerk.signIn("iji", PASSWORD);
        String tomorrow = "/bookings/" + People.TODAY.plusDays(9);
        clerk.submit(clerk.page(tomorrow).select("#book").getFirst(), "patient", number);
        var found = clerk.submit(clerk.page("/patients").select("#search").getFirst(), "text", number);
        var pages =
                List.of(clerk.page("/"), clerk.page(patient(number)), clerk.page(tomorrow), Jsoup.parse(found.body()));
        assertThat(pages).allSatisfy(page -> assertThat(page.text()).contains(number));
        assertThat(Stream.concat(pages.stream(), Stream.of(clerk.page("/months/" + YearMonth.from(People.TODAY))))
                        .flatMap(page -> page.select("a[href], form[action]").stream())
                        .map(one -> one.attr("href") + one.attr("action")))
                .isNotEmpty()
                .noneMatch(address -> address.matches(".*/[0-9]{8}(?:[/?#].*)?"));
        assertThat(clerk.submit(pages.get(2).select("form.cancel").getFirst()).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/patients/99999999",
                "/patients/00000001",
                "/patients/abcdefghijklmnopabcdefghijklmnop",
                "/patients/abc",
                "/arrivals/99999999",
                "/arrivals/abc",
                "/arrivals/-1",
                "/months/0000-01",
                "/months/9999-12",
                "/bookings/2201-01-01"
            })
    void whatDoesNotExistIsNotFoundAndSaidSoWithAWayBack(String path) throws Exception {
        clerk.signIn("iji", PASSWORD);
        var answer = clerk.get("localhost", path);
        assertThat(answer.statusCode()).isEqualTo(404);
        var page = Jsoup.parse(answer.body());
        assertThat(page.text()).contains(Reason.PAGE_NOT_FOUND.reception().japanese());
        assertThat(page.select("a").eachAttr("href")).containsExactly("/");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whatIsRefusedOnAPageIsOnRecordWithWhoeverAsked() throws Exception {
        clerk.signIn("iji", PASSWORD);
        clerk.get("localhost", "/patients/99999999");
        clerk.get("127.0.0.1", "/arrivals");

        assertThat(evidence())
                .anySatisfy(row -> assertThat(row).contains("REQUEST_REFUSED", "\"iji\"", "C0904", "/pages"))
                .anySatisfy(row -> assertThat(row).contains("REQUEST_REFUSED", "\"unknown\"", "C0903", "/pages"))
                .noneSatisfy(row -> assertThat(row).contains("99999999"));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whatIsHungUpOnBeforeARequestCameOfItIsOnRecord() throws Exception {
        assertThat(clerk.say("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).contains(Reason.UNEXPECTED_MESSAGE.code());
        assertThat(evidence())
                .anySatisfy(row -> assertThat(row)
                        .contains("REQUEST_REFUSED", "\"unknown\"", "/pages", Reason.UNEXPECTED_MESSAGE.code()));
    }

    @Test
    void whatIsNoResultOfOursIsOnTheListWithWhatToDoAndDoesNotHoldUpTheNext() throws Exception {
        InstitutionCode other = new InstitutionCode("2811234570");
        terminal.holds(Oqs.result(other, new Eligibility.Valid(somebody().coverage())));
        terminal.holds("<XmlMsg><MessageHea".getBytes(StandardCharsets.UTF_8));
        var told = Optional.of(Remark.of(Reason.PERSON_NOT_REGISTERED));
        terminal.holds(Oqs.document(
                People.CLINIC, new Confirmation.Decided(new Eligibility.NotFound(), ResultDetails.NONE, told)));
        var untold = new CoverageKey(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        People bare = somebody();
        terminal.holds(
                Oqs.result(People.CLINIC, new Eligibility.Valid(bare.coverage().under(untold))));
        People next = somebody();
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(next.coverage())));
        String number = numberOf(next);

        clerk.signIn("iji", PASSWORD);
        var list = clerk.page("/arrivals");
        assertThat(list.select("tr[data-refused=M0202] .advice").text()).contains("医療機関コード");
        assertThat(list.select("tr[data-refused=M0102]")).hasSize(1);
        Element unknown = list.select("tr[data-validity=4]").getFirst();
        assertThat(unknown.select("strong.verdict").text()).startsWith("該当資格なし");
        assertThat(unknown.select(".remark")).as("the advice says it already").isEmpty();
        assertThat(unknown.text())
                .contains(Reason.PERSON_NOT_REGISTERED.reception().japanese())
                .doesNotContain("入力");
        Element numberless =
                list.select("tr[data-birthdate=" + bare.birthdate() + "]").getFirst();
        assertThat(numberless.select("[data-field=insurer]").text()).contains("番号なし");
        assertThat(clerk.page(patient(numberless.attr("data-patient")))
                        .select("#insurances [data-field=key]")
                        .text())
                .contains("番号なし");
        String refused = list.select("tr[data-refused=M0102]").attr("data-arrival");
        assertThat(clerk.get("localhost", "/arrivals/" + refused).statusCode())
                .as("nobody's, ever")
                .isEqualTo(404);
        String whose = unknown.select("a.decide").attr("href");
        Element assign = clerk.page(whose).select("#assign").getFirst();
        assertThat(clerk.submit(assign, "patient", "77").statusCode()).isEqualTo(422);
        Element shown = Jsoup.parse(clerk.submit(assign, "patient", number.replaceFirst("^0+", ""))
                        .body())
                .select("#whose")
                .getFirst();
        assertThat(shown.select(".name").text()).as("whose that number is").isNotBlank();
        assertThat(clerk.page(patient(number)).select("#history tr[data-validity=4]"))
                .as("shown, and nothing decided")
                .isEmpty();
        assertThat(clerk.submit(shown).statusCode()).isEqualTo(303);
        assertThat(clerk.page(patient(number)).select("#history tr[data-validity=4]"))
                .hasSize(1);
        assertThat(clerk.get("localhost", whose).statusCode()).isEqualTo(409);
    }

    @Test
    @Proves(arrows = Arrow.A8, clauses = Clause.C1)
    void aVisitThatNobodyCouldBeAskedAboutIsOnTheListsUntilAClerkHasSeenWhoseItWasAndSaysSo() throws Exception {
        People person = somebody();
        terminal.holds(Oqs.result(People.CLINIC, new Eligibility.Valid(person.coverage())));
        String number = numberOf(person);
        clerk.signIn("iji", PASSWORD);
        terminal.hasWithoutAnswer("12=2026-11-24");
        clerk.awaitAttribute("/", "#list", "data-unanswered", "1");
        Element link = clerk.page("/months/2026-11").select("p.unanswered a").getFirst();
        assertThat(link.attr("data-visit")).isEqualTo("12");
        Element assign = clerk.page(link.attr("href")).select("#assign").getFirst();
        assertThat(clerk.submit(assign, "patient", "77").statusCode()).isEqualTo(422);
        Element whose = Jsoup.parse(clerk.submit(assign, "patient", number).body())
                .select("#whose")
                .getFirst();
        assertThat(whose.select(".name").text()).isEqualTo(person.names().name());
        assertThat(whose.select(".birthdate").text()).contains("1990");
        assertThat(clerk.page("/").select("#list").attr("data-unanswered"))
                .as("shown, and nothing decided")
                .isEqualTo("1");
        assertThat(clerk.submit(whose).statusCode()).isEqualTo(303);
        assertThat(clerk.submit(whose).statusCode()).isEqualTo(409);
        assertThat(clerk.submit(assign, "patient", number).statusCode()).isEqualTo(409);
        assertThat(clerk.page("/").select("#list").attr("data-unanswered")).isEqualTo("0");
        assertThat(clerk.get("localhost", link.attr("href")).statusCode()).isEqualTo(404);

        var closed = clerk.page(clerk.page("/months/2026-11")
                .select("p.closed a[data-visit=12]")
                .attr("href"));
        assertThat(closed.select("#who").attr("data-patient")).isEqualTo(number);
        Element takeBack = closed.select("#take-back").getFirst();
        assertThat(clerk.submit(takeBack).statusCode()).isEqualTo(303);
        assertThat(clerk.submit(takeBack).statusCode()).isEqualTo(409);
        assertThat(clerk.page("/").select("#list").attr("data-unanswered")).isEqualTo("1");
        assertThat(clerk.submit(whose).statusCode()).as("decided anew").isEqualTo(303);
        terminal.hasWithoutAnswer("none");
    }

    @Test
    @Proves(clauses = Clause.C1)
    void aVisitThatTheDeskHasSettledStaysOnTheListsUntilAClerkSaysThatNoClaimIsMade() throws Exception {
        clerk.signIn("iji", PASSWORD);
        terminal.hasSettled("112=2026-11-24");
        clerk.awaitAttribute("/", "#list", "data-unanswered", "1");
        String page = clerk.awaitAttribute("/", "p.unanswered a", "data-settled", "true")
                .attr("href");
        terminal.awaitHeard("112=2026-11-24");
        assertThat(clerk.page(page).select("#settled-at-desk")).hasSize(1);
        Element noClaim = clerk.page(page).select("#no-claim").getFirst();
        assertThat(clerk.submit(noClaim).statusCode()).isEqualTo(303);
        assertThat(clerk.submit(noClaim).statusCode()).isEqualTo(409);
        assertThat(clerk.page("/").select("#list").attr("data-unanswered")).isEqualTo("0");
    }

    @Test
    @Proves(clauses = Clause.C1)
    void whatWasMistypedAtTheDeskIsNoVisitOnceAClerkSaysSoUntilThatIsTakenBack() throws Exception {
        var mistyped = new InsuredCardQuery(People.key(People.KYOKAI, "987654", "01"), LocalDate.of(1991, 2, 3));
        terminal.holds(Oqs.typed(People.CLINIC, mistyped, new Eligibility.Multiple()));
        clerk.signIn("iji", PASSWORD);
        terminal.awaitTaken();
        Element row = clerk.page("/arrivals")
                .select("tr[data-validity=5][data-asked=BY_DOCUMENT]:has(a.decide)")
                .getFirst();
        int visits = visits();
        Element noVisit = clerk.page(row.select("a.decide").attr("href"))
                .select("#no-visit")
                .getFirst();
        var said = clerk.submit(noVisit);
        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(clerk.submit(noVisit).statusCode()).isEqualTo(409);
        assertThat(visits()).isEqualTo(visits - 1);
        assertThat(clerk.get("localhost", row.select("a.decide").attr("href")).statusCode())
                .as("nothing of it is open")
                .isEqualTo(409);
        String page = clerk.page("/months/2026-11").select("p.mistyped a").attr("href");
        assertThat(clerk.page("/").select("a.mistyped").eachAttr("href")).contains(page);

        Element takeBack = clerk.page(page).select("#take-back").getFirst();
        assertThat(clerk.submit(takeBack).statusCode()).isEqualTo(303);
        assertThat(clerk.submit(takeBack).statusCode()).isEqualTo(409);
        assertThat(visits()).isEqualTo(visits);
        assertThat(clerk.submit(noVisit).statusCode()).as("said anew").isEqualTo(303);
        assertThat(evidence())
                .filteredOn(kept -> kept.contains("mistyped, no visit"))
                .hasSize(3)
                .allSatisfy(kept -> assertThat(kept).contains("\"iji\"").doesNotContain("987654"));
    }

    private int visits() throws Exception {
        return Integer.parseInt(clerk.page("/months/2026-11").select("#report").attr("data-visits"));
    }

    /** The number under which accounting has registered somebody new. */
    private static String numberOf(People person) throws InterruptedException {
        return terminal.awaitRegistration(person.key()).info().referenceNumber().value();
    }

    private Element rowOf(String number) throws IOException, InterruptedException {
        return clerk.page("/")
                .select("#arrivals tr[data-patient=" + number + "]")
                .getFirst();
    }

    private static List<String> evidence() {
        return JdbcClient.create(program.getBean(DataSource.class))
                .sql("select record from evidence_leaf")
                .query(String.class)
                .list();
    }

    /** Another person each time: tests share one clinic. */
    private static People somebody() {
        people++;
        return People.hanako()
                .born(LocalDate.of(1989, 12, 31).plusDays(people))
                .insured(People.key(People.KYOKAI, "55" + people, "01"));
    }
}
