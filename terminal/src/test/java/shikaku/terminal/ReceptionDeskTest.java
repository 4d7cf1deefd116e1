package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;
import shikaku.terminal.store.Arrivals;

/** The reception at the desk of the whole program: what it types, reads and is on record with. */
@ExtendWith(SharedTerminal.class)
class ReceptionDeskTest {
    /** {@link CenterDouble#KNOWN} in full width. */
    private static final String WIDE = "１２３４５６７";

    private final RunningTerminal terminal;
    private final Browser kiosk;
    private final Browser desk;

    ReceptionDeskTest(RunningTerminal terminal) {
        this.terminal = terminal;
        this.kiosk = terminal.kiosk;
        this.desk = terminal.desk;
    }

    @Test
    void whereACardWasReadTheDeskReadsNothingOfTyping() throws Exception {
        terminal.center.verdict(_ -> new Eligibility.NotFound());
        terminal.checkInByPin();
        desk.signIn("hanako", "himitsu");
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("4");
        assertThat(desk.page.select("main").text())
                .contains("該当資格なし", Reason.PERSON_NOT_REGISTERED.reception().japanese())
                .doesNotContain("入力");
    }

    @Test
    @Proves(clauses = Clause.C21)
    void whatWasConsentedToStandsAtTheDeskInWordsAndWhatWasNotDoesNot() throws Exception {
        desk.signIn("hanako", "himitsu");
        terminal.choosePin();
        terminal.answerQuestions("YES");
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.page.select("[data-item=limit]").text()).contains("区分ウ（70歳未満） A03", "令和8年(2026年)8月1日 〜");
        assertThat(desk.page.select("[data-item=disease]").text()).contains("先天性血液凝固因子障害", "月10,000円");
        assertThat(desk.page.select("dl").text())
                .contains("限度額適用認定証", "特定疾病療養受療証", "3割（保険者からの通知なし。年齢からの原則）", "記号 12-34　番号 567")
                .doesNotContain("枝番 0", "・・");
        assertThat(desk.submit("form.language", Map.of("to", "en"))).isEqualTo(303);
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.page.select("html").attr("lang")).isEqualTo("en");
        assertThat(desk.page.select("dl").text())
                .contains("category U, under 70 A03", "30 % (not told by the insurer", "Symbol 12-34　Number 567")
                .doesNotContain("限度額", "割", "記号");
        terminal.takeCard();
        terminal.checkInByPin();
        desk.get("/desk/check-ins/" + terminal.checkIn(2));
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("1");
        assertThat(desk.page.select("[data-item=limit], [data-item=disease]")).isEmpty();
    }

    @Test
    void oneLookAtTheListTellsWhatIsPaidWhoSaidSoAsOfWhenAndByWhichNameAChildIsCalled() throws Exception {
        terminal.center.verdict(coverage -> new Eligibility.Valid(calledSakura(coverage)));
        desk.signIn("hanako", "himitsu");
        terminal.checkInByPin();
        desk.get("/desk");
        String row = "#check-ins tr[data-number=" + terminal.checkIn(1) + "] ";
        assertThat(desk.page.select(row + "td[data-label=負担]").text()).isEqualTo("3割 保険者からの通知なし。年齢からの原則");
        assertThat(desk.page.select(row + "td[data-label=有効期間]").text()).endsWith("11/24 現在");
        assertThat(desk.page.select(row + "td[data-label=氏名]").text()).isEqualTo(CenterDouble.NAME + " 通称など 三宮　さくら");
        assertThat(desk.page.select(row + "td.at > a.to").attr("href"))
                .as("the whole cell opens it")
                .isEqualTo("/desk/check-ins/" + terminal.checkIn(1));
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.page.select("[data-item=nameOfOther]").text()).isEqualTo("三宮　さくら");
        terminal.takeCard();
        terminal.center.verdict(Eligibility.Invalid::new);
        terminal.checkInByPin();
        desk.get("/desk");
        assertThat(desk.page
                        .select("#check-ins tr[data-number=" + terminal.checkIn(2) + "] td[data-label=負担]")
                        .text())
                .as("of what does not hold nobody pays a share")
                .isEmpty();
        desk.get("/desk/check-ins/" + terminal.checkIn(2));
        assertThat(desk.page.select("[data-item=share]")).isEmpty();
        assertThat(desk.get("/desk/check-ins/" + terminal.checkIn(2) + "/paper"))
                .isEqualTo(200);
        terminal.takeCard();
    }

    private static Coverage calledSakura(Coverage told) {
        Person person = told.person();
        PersonName names =
                new PersonName(person.names().name(), person.names().kana(), Optional.of("三宮　さくら"), Optional.empty());
        return CenterDouble.coverage(
                        new Person(names, person.sex(), person.sexOnBack(), person.birthdate(), person.address()))
                .cut(Consents.NONE);
    }

    @Test
    @Proves(clauses = Clause.C3)
    void whereAResultTellsNoNumberTheDeskSaysSo() throws Exception {
        terminal.center.verdict(coverage -> new Eligibility.Valid(numberless(coverage)));
        desk.signIn("hanako", "himitsu");
        terminal.checkInByPin();
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.page.select("[data-item=insurer], [data-item=number]")).isEmpty();
        assertThat(desk.page.select("dl").text()).contains("保険者 番号なし", "枝番 番号なし");
    }

    private static Coverage numberless(Coverage told) {
        CoverageKey nothing = new CoverageKey(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Coverage(
                told.person(),
                nothing,
                told.insurerName(),
                told.classification(),
                told.relation(),
                told.insuredName(),
                told.period(),
                told.issued(),
                told.acquired(),
                told.lost(),
                told.reasonOfLoss(),
                told.share(),
                told.elderlyRecipient(),
                told.limitCertificate(),
                told.specificDiseases());
    }

    @Test
    @Proves(clauses = Clause.C3)
    void aTypedDocumentIsInquiredAndAWrongCheckDigitIsSaidFirst() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        assertThat(desk.page.select("#document [data-check][data-wrong]").eachAttr("id"))
                .as("tested while it is typed")
                .containsExactly("insurer", "birthdate");
        assertThat(desk.page.select("#insurer").attr("data-wrong")).contains("検証番号が合いません");
        assertThat(desk.page.select("#insurer-said, #birthdate-said, #items-birthdate-said"))
                .hasSize(3);
        assertThat(desk.submit("#document", PaperDocument.of("138058"))).isEqualTo(422);
        assertThat(desk.page.select("[data-error=insurer]")).hasSize(1);
        assertThat(desk.page.select("#refused").text())
                .contains(Reason.VALUE_NOT_ALLOWED.reception().japanese(), "M0105");
        assertThat(terminal.refused()).containsExactly("hanako M0105");
        assertThat(desk.submit("#document", PaperDocument.of("１３８０５７"))).isEqualTo(303);
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("4");
        assertThat(desk.page.text())
                .contains(Reason.NO_COVERAGE_FOUND.reception().japanese());
        assertThat(desk.submit("#again #document", PaperDocument.of("138057", CenterDouble.KNOWN)))
                .as("with the form that the steps speak of")
                .isEqualTo(303);
    }

    @Test
    void theFormForNumbersIsOneTouchAwayAndAWrongEntryComesBackToItsField() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        String first = desk.page.select("main > nav a").attr("href");
        assertThat(desk.page.select("#document input:not([type=hidden])").first())
                .as("where the first link leads, and the focus with it")
                .isEqualTo(desk.page.selectFirst(first));
        assertThat(desk.page.select("[autofocus]")).isEmpty();
        Map<String, String> wrong = Map.of("insurer", "138057", "number", "567", "branch", "x", "birthdate", "y");
        assertThat(desk.submit("#document", wrong)).isEqualTo(422);
        assertThat(desk.page.select("[autofocus]").eachAttr("id")).containsExactly("branch");
        assertThat(desk.page.select("#branch").attr("aria-describedby")).contains("branch-wrong");
        assertThat(desk.page.select("#branch-wrong").text()).contains("2桁");
        assertThat(desk.page.select("#refused").text()).doesNotContain("（M0105）");
        assertThat(desk.page.select("#refused details").text()).contains("業者向け", "M0105");
        desk.submit("#note-visit", Map.of("name", "x", "sex", "2", "birthdate", "y", "address", "z", "seen", "NOTICE"));
        assertThat(desk.page.select("[autofocus]").eachAttr("id")).containsExactly("items-name");
    }

    @Test
    @Proves(clauses = {Clause.C3, Clause.C17})
    void aNumberTypedInFullWidthIsAskedInHalfWithOneTouchAndBothTriesAreOnRecord() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        assertThat(desk.submit("#document", PaperDocument.of("138057", WIDE))).isEqualTo(303);
        long first = terminal.checkIn(1);
        desk.get("/desk/check-ins/" + first);
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("4");
        assertThat(desk.page.select("#again #number").val())
                .as("what was typed, to be mended and not to be typed anew")
                .isEqualTo(WIDE);
        assertThat(desk.page.select("#again #birthdate").val()).isEqualTo("2015-04-01");
        assertThat(desk.page.select("#again input[checked]").eachAttr("value")).containsExactly("no", "SELF");
        assertThat(desk.page.select("#other-width form:first-of-type button").text())
                .contains("12-34（半角）", CenterDouble.KNOWN + "（半角）");
        assertThat(desk.submit("#other-width form", Map.of())).isEqualTo(303);
        desk.get("/desk/check-ins/" + terminal.checkIn(2));
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("1");
        assertThat(desk.page.select("#other-width, #again")).isEmpty();
        assertThat(terminal.evidence("INQUIRY_BY_INSURED_CARD", "record ->> '$.why'"))
                .filteredOn(why -> why.contains("another width"))
                .containsExactly("asked in another width, first check-in/" + first);
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C3, Clause.C17})
    void whatWasMistypedWhileTheCenterWasOutOfReachIsShownOnItsPageAndMendedThere() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        terminal.center.trouble(Optional.of(Reason.CENTER_UNREACHABLE));
        desk.submit("#document", PaperDocument.of("138057", "568"));
        String page = "/desk/check-ins/" + terminal.checkIn(1);
        terminal.center.trouble(Optional.empty());
        desk.submit("#document", PaperDocument.of("138057", CenterDouble.KNOWN));
        terminal.results(terminal.before().delivery() + 1, 20);
        desk.get("/desk");
        assertThat(desk.page.select("#unconfirmed tr[data-state=differs]").text())
                .contains("番号 568（平成27年(2015年)4月1日生）");
        desk.get(page);
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("4");
        assertThat(desk.page.select("#steps li").eachText().subList(0, 2).toString())
                .contains("見比べて", "番号を直して照会し直す");
        assertThat(desk.page.select("#note-key input[name=number]").val()).isEqualTo("568");
        assertThat(desk.submit("#note-key", PaperDocument.seen("CERTIFICATE", CenterDouble.KNOWN)))
                .isEqualTo(303);
        desk.get(page);
        assertThat(desk.page.select("#note[data-state=waiting] #noted").text()).contains(CenterDouble.KNOWN);
        assertThat(terminal.evidence("PATIENT_VIEWED", "record ->> '$.whom'"))
                .contains("check-in/" + terminal.checkIn(1));
    }

    @Test
    @Proves(clauses = Clause.C3)
    void aTypedDocumentThatIsSimplyValidIsShownAsSuch() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        assertThat(desk.submit("#document", PaperDocument.of("138057", CenterDouble.KNOWN)))
                .isEqualTo(303);
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("1");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void anAnswerWithoutAReceiptThatCanBeReadIsNoAnswer() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        terminal.center.receipt(Optional.empty());
        desk.submit("#document", PaperDocument.of("138057"));
        terminal.center.receipt(Optional.of("12 of 13"));
        desk.get("/desk");
        desk.submit("#document", PaperDocument.of("138057"));
        for (int number : List.of(1, 2)) {
            desk.get("/desk/check-ins/" + terminal.checkIn(number));
            assertThat(desk.page.select("main").attr("data-validity")).isEmpty();
            assertThat(desk.page.text())
                    .contains(Reason.RECEIPT_MISSING.reception().japanese());
        }
        assertThat(terminal.results(terminal.before().delivery(), 0).statusCode())
                .isEqualTo(204);
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void whileTheCenterIsOutOfReachTheDeskIsToldWhatToDoAndAsksAgainByItself() throws Exception {
        desk.signIn("hanako", "himitsu");
        terminal.center.trouble(Optional.of(Reason.CENTER_UNREACHABLE));
        terminal.checkInByPin();
        desk.get("/desk");
        assertThat(desk.page.select("[data-notice=line-down]").text())
                .contains("コールセンター（電話 0800-000-0001）")
                .as("what to do with whoever comes now, before anything is clicked")
                .containsSubsequence("マイナポータル", "被保険者資格申立書", "10割は求めない", "「資格確認書などで確認する」に入力");
        String number = Long.toString(terminal.checkIn(1));
        assertThat(desk.page
                        .select("#unconfirmed tr[data-number=" + number + "]")
                        .attr("data-state"))
                .isEqualTo("listed");
        desk.get("/desk/check-ins/" + number);
        assertThat(desk.page.select("#steps li").text()).contains("マイナポータル", "10割は求めない");
        assertThat(desk.submit(
                        "#note-items",
                        Map.of("name", "神戸　花子", "sex", "2", "birthdate", "x", "address", "神戸市", "seen", "NOTHING")))
                .isEqualTo(422);
        assertThat(desk.page
                        .select(
                                "#items-name, #items-sex option[selected], #items-address, #items-seen option[selected]")
                        .eachAttr("value"))
                .as("what was typed stands there to be mended")
                .containsExactly("神戸　花子", "2", "神戸市", "NOTHING");
        assertThat(desk.page.select("#refused").text())
                .contains(Reason.VALUE_NOT_ALLOWED.reception().japanese());
        assertThat(desk.submit("#note-key", Map.of("insurer", "1", "number", "", "birthdate", "x", "seen", "PORTAL")))
                .isEqualTo(422);
        assertThat(terminal.refused())
                .containsExactly(
                        "hanako " + Reason.VALUE_NOT_ALLOWED.code(), "hanako " + Reason.VALUE_NOT_ALLOWED.code());
        desk.get("/desk/check-ins/" + number);
        assertThat(desk.submit("#note-key", PaperDocument.seen("PORTAL", CenterDouble.KNOWN)))
                .isEqualTo(303);
        assertThat(desk.submit("#note-key", PaperDocument.seen("PORTAL", CenterDouble.KNOWN)))
                .as("from a page that is older than the note")
                .isEqualTo(409);
        assertThat(desk.page.text())
                .contains(Reason.NOTE_ALREADY_DECIDED.reception().japanese());
        assertThat(terminal.refused()).contains("hanako " + Reason.NOTE_ALREADY_DECIDED.code());
        terminal.center.trouble(Optional.empty());
        desk.get("/desk");
        desk.submit("#document", PaperDocument.of("138057", CenterDouble.KNOWN));
        assertThat(terminal.results(terminal.before().delivery(), 20).statusCode())
                .isEqualTo(200);
        assertThat(terminal.results(terminal.before().delivery() + 1, 20).statusCode())
                .as("the one typed now, and the one asked again")
                .isEqualTo(200);
        desk.get("/desk/check-ins/" + number);
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("1");
        desk.get("/desk");
        assertThat(desk.page.select("[data-notice=line-down], #unconfirmed tr[data-number=" + number + "]"))
                .isEmpty();
        assertThat(terminal.evidence("NOTE_KEPT", "record ->> '$.why'")).containsExactly("key noted");
        terminal.takeCard();
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void whoHasNeitherCardNorNumbersIsNotedAtTheDeskWhichAlsoHasABlankDeclaration() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        assertThat(desk.page.select("#without a[href='/desk/declaration']")).hasSize(1);
        Map<String, String> typed = Map.of(
                "name", "元町　さくら", "sex", "2", "birthdate", "S60.4.4", "address", "神戸市中央区", "seen", "DECLARATION");
        assertThat(desk.submit(
                        "#note-visit",
                        Map.of("name", "元町　さくら", "sex", "2", "birthdate", "x", "address", "y", "seen", "NOTICE")))
                .isEqualTo(422);
        assertThat(desk.page.select("#without [data-error=items]")).hasSize(1);
        assertThat(desk.page.select("#items-sex option[selected]").val()).isEqualTo("2");
        assertThat(desk.submit("#note-visit", typed)).isEqualTo(303);
        long visit = terminal.checkIn(1);
        desk.get("/desk/check-ins/" + visit);
        assertThat(desk.page.select("#note").attr("data-state")).isEqualTo("listed");
        assertThat(desk.page.select("#note-search")).as("can be searched for").hasSize(1);
        assertThat(desk.page.select(".todo").text()).contains("四情報を控えてあります");
        desk.get("/desk");
        assertThat(desk.page
                        .select("#unconfirmed tr[data-number=" + visit + "]")
                        .text())
                .contains("元町　さくら");
        assertThat(desk.page.select("#check-ins tr[data-number=" + visit + "]").text())
                .contains("未確認（控えあり）");
        assertThat(terminal.evidence("CHECK_IN_BEGUN", "record ->> '$.who'")).endsWith("hanako");
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17, Clause.C21})
    void fourItemsAreSearchedForOnlyWhereTheCenterHasOpenedItAndEachUseIsReported() throws Exception {
        desk.signIn("hanako", "himitsu");
        terminal.center.trouble(Optional.of(Reason.CENTER_UNREACHABLE));
        terminal.checkInByPin();
        terminal.takeCard();
        String page = "/desk/check-ins/" + terminal.checkIn(1);
        note(page, "神戸　次郎");
        terminal.center.trouble(Optional.of(Reason.EMERGENCY_SEARCH_CLOSED));
        assertThat(desk.submit("#note-search", Map.of())).isEqualTo(409);
        assertThat(desk.page.select("[data-search]").text()).contains("開かれていません", "コールセンター（電話 0800-000-0001）");
        terminal.center.trouble(Optional.empty());
        assertThat(desk.submit("#note-search", Map.of()))
                .as("nobody of that name")
                .isEqualTo(409);
        String former = desk.page.select("#note-search input[name=mark]").val();
        note(page, CenterDouble.NAME);
        assertThat(desk.submit("#note-search", Map.of("mark", former)))
                .as("from a page that shows what another member of staff has replaced")
                .isEqualTo(409);
        assertThat(desk.page.text())
                .contains(Reason.NOTE_ALREADY_DECIDED.reception().japanese());
        desk.get(page);
        assertThat(desk.submit("#note-search", Map.of())).isEqualTo(303);
        desk.get(page);
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("1");
        assertThat(terminal.results(terminal.before().delivery(), 0).statusCode())
                .isEqualTo(200);
        desk.get("/desk/emergency-searches");
        assertThat(desk.page.select("#uses tbody tr").eachText().subList(0, 2))
                .allMatch(row -> row.contains("hanako " + terminal.checkIn(1)))
                .anyMatch(row -> row.contains("有効"))
                .anyMatch(row -> row.contains("見つからず"));
        assertThat(terminal.refused())
                .containsExactly(
                        "hanako " + Reason.EMERGENCY_SEARCH_CLOSED.code(),
                        "hanako " + Reason.NOTE_ALREADY_DECIDED.code());
    }

    private void note(String page, String name) throws Exception {
        desk.get(page);
        var items =
                Map.of("name", name, "sex", "2", "birthdate", "2015-04-01", "address", "神戸市", "seen", "DECLARATION");
        assertThat(desk.submit("#note-items", items)).isEqualTo(303);
        desk.get(page);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aReferenceNumberThatCameToNothingStandsAtTheDeskUntilStaffHaveSeenToIt() throws Exception {
        var key = new InsuredCardKey(
                new InsurerNumber("138057"), Optional.empty(), new InsuredNumber("999"), Optional.empty());
        var info = new ReferenceNumberRegistrationInfo(new ReferenceNumber("P-999"), key);
        terminal.unregistered(
                new ReferenceNumberRegistration(RequestHeader.of(RunningTerminal.INSTITUTION), info),
                Reason.REGISTRATION_GIVEN_UP);
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        assertThat(desk.page.select("#unregistered tbody tr").text())
                .contains("P-999", Reason.REGISTRATION_GIVEN_UP.reception().japanese());
        assertThat(terminal.evidence("PATIENT_VIEWED", "record ->> '$.items'").getLast())
                .contains("registration/");
        assertThat(desk.submit("#unregistered form", Map.of())).isEqualTo(303);
        assertThat(desk.submit("#unregistered form", Map.of())).as("once more").isEqualTo(409);
        desk.get("/desk");
        assertThat(desk.page.select("#unregistered")).isEmpty();
    }

    @Test
    void theDeclarationIsBlankButForWhatTheAnswerTold() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk/declaration");
        assertThat(desk.page.select("[data-item=name]").text()).isEmpty();
        terminal.center.verdict(Eligibility.Invalid::new);
        terminal.checkInByPin();
        desk.get("/desk/check-ins/" + terminal.checkIn(1) + "/declaration");
        assertThat(desk.page.select("[data-item=name]").text()).isEqualTo(CenterDouble.NAME);
        assertThat(desk.page.select("[data-item=insurer], [data-item=key]").text())
                .isBlank();
        assertThat(terminal.evidence("PATIENT_VIEWED", "record ->> '$.why'")).contains("declaration");
        terminal.takeCard();
    }

    @Test
    @Proves(clauses = {Clause.C17, Clause.C21})
    void onPaperStandsWhatASlipBesideTheChartNeedsAndWhoeverAsksForItIsOnRecord() throws Exception {
        desk.signIn("hanako", "himitsu");
        terminal.choosePin();
        terminal.answerQuestions("YES");
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.get(desk.page.select("#paper").attr("href"))).isEqualTo(200);
        assertThat(desk.page.select("main.sheet").text())
                .contains(CenterDouble.NAME, "平成27年(2015年)4月1日", "資格 有効", "令和8年(2026年)4月1日 〜", "保険者 神戸市")
                .contains("記号 12-34 番号 567", "3割（保険者からの通知なし。年齢からの原則）", "資格確認日 令和8年(2026年)11月24日")
                .contains("受付 " + terminal.checkIn(1))
                .doesNotContain("138057", "ｺｳﾍﾞ", "限度額", "特定疾病");
        assertThat(desk.page.select("main.sheet [data-item=clinic]").text()).isNotBlank();
        assertThat(terminal.evidence("PATIENT_VIEWED", "record ->> '$.why'")).endsWith("paper");
        terminal.takeCard();
        terminal.center.verdict(_ -> new Eligibility.NotFound());
        terminal.checkInByPin();
        desk.get("/desk/check-ins/" + terminal.checkIn(2));
        assertThat(desk.page.select("#paper")).as("about nobody").isEmpty();
        assertThat(desk.get("/desk/check-ins/" + terminal.checkIn(2) + "/paper"))
                .isEqualTo(404);
        terminal.takeCard();
    }

    @Test
    void whateverIsTypedOrAskedNothingEndsAsAFault() throws Exception {
        desk.signIn("hanako", "himitsu");
        for (String odd : List.of("\u0000", "\uFFFE", "\uFFFF", "\u3000", "x".repeat(3000), "\uD83D\uDE00", "<&\"'>")) {
            desk.get("/desk");
            assertThat(desk.submit("#document", PaperDocument.of("138057", odd)))
                    .as(odd)
                    .isIn(303, 422);
        }
        for (String date :
                List.of("+12345-01-01", "-0001-01-01", "0000-01-01", "9999-12-31", "２０１５-０４-０１", "2015/4/1")) {
            desk.get("/desk");
            assertThat(desk.submit("#document", PaperDocument.born(date)))
                    .as(date)
                    .isIn(303, 422);
        }
        for (String path : List.of("/desk/live", "/desk/%00")) {
            assertThat(desk.get(path)).as(path).isIn(400, 404);
        }
        for (String path :
                List.of("/kiosk/screen", "/kiosk/screen?after=x", "/kiosk/way", "/kiosk/screen?after=1&wait=-1")) {
            assertThat(kiosk.get(path)).as(path).isIn(200, 204, 400, 405);
        }
        for (String path : List.of("/results", "/results?after=x", "/results?after=-1", "/results?after=0&wait=x")) {
            assertThat(terminal.knock(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whatIsRefusedOnAPageIsOnRecordWithWhoeverAsked() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk/check-ins/0");
        desk.post("/desk/documents", Map.of());
        kiosk.get("/desk");
        terminal.browser("evil").get("/");
        assertThat(terminal.refused())
                .containsExactly(
                        "hanako " + Reason.PAGE_NOT_FOUND.code(),
                        "hanako " + Reason.PAGE_NOT_ALLOWED.code(),
                        "unknown " + Reason.PAGE_NOT_ALLOWED.code(),
                        "unknown " + Reason.PAGE_NOT_ALLOWED.code());
    }

    @Test
    void whatDoesNotExistIsNotFoundAndSaidSo() throws Exception {
        desk.signIn("hanako", "himitsu");
        for (String unknown : List.of("0", "999999", "99999999999999999999", "abc", "-1")) {
            assertThat(desk.get("/desk/check-ins/" + unknown)).as(unknown).isEqualTo(404);
            assertThat(desk.page.text())
                    .contains(Reason.PAGE_NOT_FOUND.reception().japanese());
            desk.get("/desk");
            String token = desk.page.select("#document input[name=_csrf]").val();
            assertThat(desk.post(
                            "/desk/comparisons/" + unknown,
                            Map.of("same", "true", "compared", "PHOTO", "_csrf", token)))
                    .as(unknown)
                    .isEqualTo(404);
        }
    }

    @Test
    void theKioskReachesNoDeskAndTheDeskWantsASignIn() throws Exception {
        assertThat(kiosk.get("/desk")).isEqualTo(403);
        assertThat(kiosk.get("/sign-in")).isEqualTo(403);
        assertThat(kiosk.get("/results?after=0")).isEqualTo(403);
        assertThat(desk.get("/desk")).isEqualTo(302);
        desk.signIn("hanako", "himitsu");
        assertThat(desk.get("/kiosk")).isEqualTo(403);
    }

    @Test
    void theDesksPageHearsAtOnceThatItsListIsOldAndOfNobodysData() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        String version = desk.page.select("#live").attr("data-version");
        assertThat(desk.page.select("main").attr("data-stream")).isEqualTo("/desk/events?unattended");
        assertThat(desk.page.select("[data-after]").attr("data-after")).isEqualTo(String.valueOf(version));
        try (BufferedReader events = desk.events("/desk/events?after=" + version)) {
            assertThat(events.readLine()).isEqualTo(":");
            desk.submit("#document", PaperDocument.of("138057", CenterDouble.KNOWN));
            assertThat(events.lines()
                            .filter(line -> !line.isEmpty() && !line.equals(":"))
                            .limit(3))
                    .satisfiesExactly(
                            id -> assertThat(id).matches("id: [0-9]+"),
                            event -> assertThat(event).isEqualTo("event: news"),
                            data -> assertThat(data).matches("data: [0-9]+"));
        }
    }

    @Test
    void theStreamOfNewsEndsWithTheSignIn() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        try (BufferedReader events = desk.events("/desk/events?unattended")) {
            assertThat(events.readLine()).isEqualTo(":");
            desk.submit("form[action=/sign-out]", Map.of());
            terminal.program.getBean(Arrivals.class).signal();
            assertThat(events.lines().toList()).as("it ends").isNotNull();
        }
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoLooksAtTheDesksListIsOnRecordOnceForTheSameListAndAgainForAnother() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        desk.submit("#document", PaperDocument.of("138057", CenterDouble.KNOWN));
        desk.get("/desk");
        desk.get("/desk/live?after=0");
        desk.get("/desk");
        desk.submit("#document", PaperDocument.of("138057", CenterDouble.KNOWN));
        desk.get("/desk/live?after=0");
        String first = "\"check-in/" + terminal.checkIn(1) + "\"";
        String second = "\"check-in/" + terminal.checkIn(2) + "\"";
        assertThat(terminal.evidence("PATIENT_VIEWED", "record ->> '$.items'"))
                .filteredOn(items -> items.contains(first))
                .satisfiesExactly(
                        items -> assertThat(items).startsWith("[" + first),
                        items -> assertThat(items).startsWith("[" + second + "," + first));
        assertThat(terminal.evidence("PATIENT_VIEWED", "record ->> '$.why'"))
                .allMatch(why -> why.matches("list of [0-9]+"));
    }

    /** She says who answered; that she says so is hers. */
    @Test
    @Proves(clauses = Clause.C17)
    void whoTypedADocumentIsOnRecordBesideWhoAnswered() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        desk.submit("#document", PaperDocument.of("138057", CenterDouble.KNOWN));
        assertThat(terminal.evidence("CHECK_IN_BEGUN", "record ->> '$.who'")).containsExactly("hanako");
        assertThat(terminal.evidence(
                        "INQUIRY_BY_INSURED_CARD", "(record ->> '$.who') || ' ' || (record ->> '$.answeredBy')"))
                .containsExactly("hanako SELF");
    }

    @Test
    @Proves(clauses = Clause.C21)
    void staffAreToldThatTheyCannotConsentForAPatient() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        Map<String, String> fields = PaperDocument.with(Map.of("limit", "yes", "answeredBy", "STAFF"));
        assertThat(desk.submit("#document", fields)).isEqualTo(422);
        assertThat(desk.page.select("[data-error=limit]").text()).contains("口頭で");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoTriesOutBirthdatesIsToldToWaitAndTheAdministratorReadsIt() throws Exception {
        desk.signIn("hanako", "himitsu");
        for (int guess = 1; guess <= Limits.NUMBER_MISSES; guess++) {
            desk.get("/desk");
            desk.submit("#document", PaperDocument.with(Map.of("number", "999", "birthdate", "2015-04-0" + guess)));
        }
        desk.get("/desk");
        Map<String, String> again = PaperDocument.with(Map.of("number", "999", "birthdate", "2015-04-09"));
        assertThat(desk.submit("#document", again)).isEqualTo(429);
        assertThat(desk.page.select("#refused").text())
                .contains(Reason.TYPED_INQUIRIES_WAIT.reception().japanese(), "あと5分");
        assertThat(desk.page.select("#birthdate").val()).isEqualTo("2015-04-09");
        assertThat(desk.page.select("[autofocus]").eachAttr("id")).containsExactly("refused");
        assertThat(desk.page.select("[data-notice=inquiries-stopped]")).isEmpty();
        desk.forget();
        desk.signIn("kanri", "himitsu");
        desk.get("/desk");
        assertThat(desk.page.select("[data-notice=inquiries-stopped]").text()).contains("hanakoさん");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoSignsInAtTheDeskAndWhoCannotIsOnRecord() throws Exception {
        desk.signIn("somebody", "guessed");
        desk.signIn("hanako", "guessed");
        desk.signIn("hanako", "himitsu");

        assertThat(terminal.evidence(
                        "SIGNED_IN", "(record ->> '$.who') || ' ' || coalesce(record ->> '$.reason', '-')"))
                .containsExactly("no-account C0801", "hanako C0801", "hanako -");
    }
}
