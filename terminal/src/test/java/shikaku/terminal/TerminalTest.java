package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCrypt;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.CheckDigit;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.Program;
import shikaku.edge.listen.Listeners;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;
import shikaku.terminal.kiosk.EnrolmentAddress;
import shikaku.terminal.store.TerminalDatabase;

/** The whole program, with a center of our own behind mutual TLS and a shell script for the reader. */
class TerminalTest {
    private static final InstitutionCode INSTITUTION = new InstitutionCode(CheckDigit.append("131234567"));
    private static final String NONCE = "A".repeat(43);

    @TempDir
    private Path folder;

    private final HttpClient plain = HttpClient.newHttpClient();
    private TestSite site;
    private CenterDouble center;
    private ConfigurableApplicationContext terminal;
    private Browser kiosk;
    private Browser desk;

    @BeforeEach
    void start() throws Exception {
        site = new TestSite(folder);
        center = new CenterDouble(site.keys(site.server("center.p12")), INSTITUTION);
        open();
    }

    private void open() throws Exception {
        terminal = Program.start(
                Main.class, "terminal", "--config", configuration().toString());
        int pages = terminal.getBean(Listeners.class).port("pages");
        kiosk = new Browser(plain, "kiosk.kobe.localhost", pages);
        desk = new Browser(plain, "desk.kobe.localhost", pages);
        assertThat(kiosk.enrol(enrolment())).isEqualTo(303);
    }

    private URI enrolment() throws Exception {
        return EnrolmentAddress.read(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        terminal.close();
        center.close();
        plain.close();
    }

    @Test
    @Proves(
            arrows = {Arrow.A3, Arrow.A5, Arrow.A5_PROOF, Arrow.A7, Arrow.A8},
            clauses = {Clause.C2, Clause.C14, Clause.C17})
    void aPatientChecksInByPinAndTheResultIsAtTheDeskAndAtAccountingsDoor() throws Exception {
        checkInByPin();
        assertThat(kiosk.page.select("#kiosk").attr("data-outcome")).isEqualTo("answered");
        assertThat(kiosk.page.text()).contains("受付が終わりました。").doesNotContain("神戸　花子", "窓口");

        desk.signIn("hanako", "himitsu");
        assertThat(desk.get("/desk")).isEqualTo(200);
        var row = desk.page.select("#check-ins tbody tr");
        assertThat(row.attr("data-method")).isEqualTo("PIN");
        assertThat(row.attr("data-validity")).isEqualTo("1");
        assertThat(row.text()).contains(CenterDouble.NAME, "有効", "3割");

        HttpResponse<String> result = knock(SiteRole.ACCOUNTING, "/results?after=0&wait=1");
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.headers().firstValue("Shikaku-Delivery")).contains("1");
        assertThat(result.body()).contains(CenterDouble.NAME);
        assertThat(knock(SiteRole.ACCOUNTING, "/results?after=1&wait=0").statusCode())
                .isEqualTo(204);
        assertThat(Files.readString(folder.resolve("data/terminal.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        new String(CenterDouble.NAME.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    @Proves(
            arrows = {Arrow.A4, Arrow.A4_CHECK},
            clauses = Clause.C10)
    void staffCompareAtTheDeskAndTheVerifierOpensTheCard() throws Exception {
        desk.signIn("hanako", "himitsu");
        placeCard();
        kiosk.await("choose");
        assertThat(kiosk.submit("#choose", Map.of("way", "STAFF"))).isEqualTo(303);
        kiosk.await("wait-for-staff");
        assertThat(kiosk.page.select(".number strong").text()).isEqualTo("1");
        desk.get("/desk");
        assertThat(desk.page.select("form.comparison").text()).contains("受付番号 1");
        Document before = desk.page;
        assertThat(desk.submit("form.comparison", Map.of("same", "true"))).isEqualTo(303);
        desk.page = before;
        assertThat(desk.submit("form.comparison", Map.of("same", "false"))).isEqualTo(409);
        assertThat(desk.page.text())
                .contains(Reason.COMPARISON_ALREADY_DECIDED.reception().japanese(), "もう決まっています")
                .doesNotContain("受付できませんでした");
        answerQuestions();
        desk.get("/desk");
        assertThat(desk.page.select("#check-ins tr[data-number=1]").attr("data-method"))
                .isEqualTo("STAFF_VISUAL");
    }

    @Test
    void whoseCoverageIsNotSimplyValidIsSentToTheDeskAndNotToldWhy() throws Exception {
        List<Function<Coverage, Eligibility>> others = List.of(
                Eligibility.Invalid::new,
                Eligibility.InvalidNewerExists::new,
                _ -> new Eligibility.NotFound(),
                _ -> new Eligibility.Multiple(),
                Eligibility.ValidUnregistered::new,
                _ -> new Eligibility.Blocked());
        Set<String> said = new HashSet<>();
        for (var other : others) {
            center.verdict(other);
            checkInByPin();
            said.add(kiosk.page.select("#kiosk").text());
            takeCard();
            kiosk.await("place-card");
        }
        assertThat(said)
                .containsExactly("カードをお取りください Please take your card "
                        + "受付しました。窓口の係の人に声をかけてください。Please speak to the staff at the desk.");
    }

    @Test
    void whoIsValidButWhoseShareWasNotToldIsSentToTheDeskWhichReadsWhatToDo() throws Exception {
        center.verdict(_ -> new Eligibility.Valid(CenterDouble.elderlyWithoutShare()));
        checkInByPin();
        assertThat(kiosk.page.select("#kiosk").text()).contains("窓口の係の人に声をかけてください");
        desk.signIn("hanako", "himitsu");
        desk.get("/desk/check-ins/1");
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("1");
        assertThat(desk.page.select(".todo").text())
                .contains(Reason.SHARE_NOT_TOLD.reception().japanese());
        assertThat(desk.page.select("[data-item=share]").text()).isEqualTo("証で確認");
        assertThat(desk.page.select("[data-item=birthdate]").text()).isEqualTo("昭和29年(1954年)4月1日");
    }

    @Test
    void whereACardWasReadTheDeskReadsNothingOfTyping() throws Exception {
        center.verdict(_ -> new Eligibility.NotFound());
        checkInByPin();
        desk.signIn("hanako", "himitsu");
        desk.get("/desk/check-ins/1");
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("4");
        assertThat(desk.page.select("main").text())
                .contains("該当資格なし", Reason.PERSON_NOT_REGISTERED.reception().japanese())
                .doesNotContain("入力");
    }

    @Test
    @Proves(clauses = Clause.C21)
    void whatWasConsentedToStandsAtTheDeskInWordsAndWhatWasNotDoesNot() throws Exception {
        desk.signIn("hanako", "himitsu");
        choosePin();
        answerQuestions("YES");
        desk.get("/desk/check-ins/1");
        assertThat(desk.page.select("[data-item=limit]").text()).contains("区分ウ（70歳未満） A03", "令和8年(2026年)8月1日 〜");
        assertThat(desk.page.select("[data-item=disease]").text()).contains("先天性血液凝固因子障害", "月10,000円");
        assertThat(desk.page.select("dl").text())
                .contains("限度額適用認定証", "特定疾病療養受療証", "3割（保険者からの通知なし。年齢からの原則）", "記号 12-34　番号 567")
                .doesNotContain("枝番 0", "・・");
        takeCard();
        kiosk.await("place-card");
        checkInByPin();
        desk.get("/desk/check-ins/2");
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("1");
        assertThat(desk.page.select("[data-item=limit], [data-item=disease]")).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C3)
    void aTypedDocumentIsInquiredAndAWrongCheckDigitIsSaidFirst() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        assertThat(desk.submit("#document", document("138058"))).isEqualTo(422);
        assertThat(desk.page.select("[data-error=insurer]")).hasSize(1);
        assertThat(desk.submit("#document", document("１３８０５７"))).isEqualTo(303);
        desk.get("/desk/check-ins/1");
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("4");
        assertThat(desk.page.text())
                .contains(Reason.NO_COVERAGE_FOUND.reception().japanese());
    }

    @Test
    @Proves(clauses = Clause.C3)
    void aTypedDocumentThatIsSimplyValidIsShownAsSuch() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        assertThat(desk.submit("#document", document("138057", CenterDouble.KNOWN)))
                .isEqualTo(303);
        desk.get("/desk/check-ins/1");
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("1");
    }

    @Test
    void aDocumentWhileTheCenterIsDownEndsInAPlainSentence() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        center.close();
        assertThat(desk.submit("#document", document("138057"))).isEqualTo(303);
        desk.get("/desk/check-ins/1");
        assertThat(desk.page.text())
                .contains(Reason.CENTER_UNREACHABLE.reception().japanese());
    }

    @Test
    void aStoreThatCannotBeWrittenIsSaidInASentenceEverywhere() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        kiosk.get("/kiosk");
        terminal.getBean(TerminalDatabase.class).close();
        assertThat(desk.submit("#document", document("138057"))).isEqualTo(503);
        assertThat(desk.page.text()).contains(Reason.RESULT_NOT_KEPT.reception().japanese());
        assertThat(desk.get("/desk")).isEqualTo(503);
        assertThat(desk.page.text())
                .contains(Reason.EVIDENCE_UNAVAILABLE.reception().japanese());
        var door = knock(SiteRole.ACCOUNTING, "/results?after=0&wait=0");
        assertThat(door.statusCode()).isEqualTo(503);
        assertThat(door.body()).contains(Reason.EVIDENCE_UNAVAILABLE.code());
    }

    @Test
    void whateverIsTypedOrAskedNothingEndsAsAFault() throws Exception {
        desk.signIn("hanako", "himitsu");
        for (String odd : List.of("\u0000", "\uFFFE", "\uFFFF", "\u3000", "x".repeat(3000), "\uD83D\uDE00", "<&\"'>")) {
            desk.get("/desk");
            assertThat(desk.submit("#document", document("138057", odd)))
                    .as(odd)
                    .isIn(303, 422);
        }
        for (String date :
                List.of("+12345-01-01", "-0001-01-01", "0000-01-01", "9999-12-31", "２０１５-０４-０１", "2015/4/1")) {
            desk.get("/desk");
            assertThat(desk.submit("#document", born(date))).as(date).isIn(303, 422);
        }
        for (String path :
                List.of("/desk/check-ins/0", "/desk/check-ins/99999999999999999999", "/desk/live", "/desk/%00")) {
            assertThat(desk.get(path)).as(path).isIn(400, 404);
        }
        for (String path :
                List.of("/kiosk/screen", "/kiosk/screen?after=x", "/kiosk/way", "/kiosk/screen?after=1&wait=-1")) {
            assertThat(kiosk.get(path)).as(path).isIn(200, 204, 400, 405);
        }
        for (String path : List.of("/results", "/results?after=x", "/results?after=-1", "/results?after=0&wait=x")) {
            assertThat(knock(SiteRole.ACCOUNTING, path).statusCode()).as(path).isEqualTo(400);
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
    @Proves(clauses = Clause.C17)
    void onlyTheEnrolledBrowserSeesTheKiosk() throws Exception {
        placeCard();
        kiosk.await("choose");
        kiosk.submit("#choose", Map.of("way", "PIN"));
        Browser stranger = new Browser(plain, "kiosk.kobe.localhost", kiosk.port);
        for (String path : List.of("/kiosk", "/kiosk/screen?after=0")) {
            assertThat(stranger.get(path)).isEqualTo(401);
            assertThat(stranger.page.text())
                    .contains(Reason.KIOSK_NOT_ENROLLED.reception().japanese());
            assertThat(stranger.page.html()).doesNotContain("data-port", "data-token", "40000");
        }
        URI used = enrolment();
        assertThat(stranger.enrol(used)).isEqualTo(303);
        assertThat(stranger.get("/kiosk")).isEqualTo(200);
        assertThat(kiosk.get("/kiosk")).as("there is one kiosk").isEqualTo(401);
        assertThat(kiosk.enrol(used)).as("an address serves once").isEqualTo(403);
        assertThat(kiosk.page.text())
                .contains(Reason.ENROLMENT_REFUSED.reception().japanese());
        assertThat(refused())
                .containsExactly(
                        "kiosk " + Reason.KIOSK_NOT_ENROLLED.code(),
                        "kiosk " + Reason.KIOSK_NOT_ENROLLED.code(),
                        "kiosk " + Reason.KIOSK_NOT_ENROLLED.code(),
                        "kiosk " + Reason.ENROLMENT_REFUSED.code());
        assertThat(evidence("SELECT record ->> '$.why' FROM evidence_leaf "
                        + "WHERE record ->> '$.act' = 'CONFIGURATION_CHANGED'"))
                .containsExactly("kiosk browser enrolled", "kiosk browser enrolled");
    }

    @Test
    void anAnswerToAQuestionThatNoLongerStandsThereIsRefused() throws Exception {
        placeCard();
        kiosk.await("choose");
        assertThat(kiosk.submit("#choose", Map.of("way", "STAFF", "step", "1"))).isEqualTo(409);
        assertThat(kiosk.page.select("#kiosk").attr("data-screen")).isEqualTo("choose");
        assertThat(kiosk.page.select("[role=alert]").text())
                .contains(Reason.SESSION_OUT_OF_ORDER.reception().japanese());
    }

    @Test
    void aCenterThatIsNotThereEndsTheCheckInAsUnavailableAndAFreshOneSucceeds() throws Exception {
        center.trouble(Optional.of(Reason.CENTER_BUSY));
        checkInByPin();
        assertThat(kiosk.page.select("#kiosk").attr("data-outcome")).isEqualTo("unavailable");
        takeCard();
        kiosk.await("place-card");
        center.trouble(Optional.empty());
        checkInByPin();
        assertThat(kiosk.page.select("#kiosk").attr("data-outcome")).isEqualTo("answered");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void anAnswerWithoutAReceiptThatCanBeReadIsNoAnswer() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        center.receipt(Optional.empty());
        desk.submit("#document", document("138057"));
        center.receipt(Optional.of("12 of 13"));
        desk.get("/desk");
        desk.submit("#document", document("138057"));
        for (int number : List.of(1, 2)) {
            desk.get("/desk/check-ins/" + number);
            assertThat(desk.page.select("main").attr("data-validity")).isEmpty();
            assertThat(desk.page.text())
                    .contains(Reason.RECEIPT_MISSING.reception().japanese());
        }
        assertThat(knock(SiteRole.ACCOUNTING, "/results?after=0&wait=0").statusCode())
                .isEqualTo(204);
    }

    @Test
    @Proves(arrows = {Arrow.A9, Arrow.A10})
    void accountingRegistersAReferenceNumberAndNobodyElseGetsThroughTheDoor() throws Exception {
        var registration = new ReferenceNumberRegistration(
                RequestHeader.of(INSTITUTION),
                new ReferenceNumberRegistrationInfo(
                        new ReferenceNumber("P-1"),
                        new InsuredCardKey(
                                new InsurerNumber("138057"),
                                Optional.empty(),
                                new InsuredNumber("567"),
                                Optional.empty())));
        byte[] document = XmlMessages.write(registration.toXml());
        assertThat(hand(document).statusCode()).isEqualTo(200);
        assertThat(hand("<XmlMsg>".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
        center.trouble(Optional.of(Reason.CENTER_BUSY));
        assertThat(hand(document).statusCode()).isEqualTo(503);
        assertThat(knock(SiteRole.TERMINAL, "/results?after=0").statusCode()).isEqualTo(403);
        assertThat(refused()).contains("terminal/" + INSTITUTION.digits() + " " + Reason.WRONG_ROLE.code());
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoLooksAtTheDesksListIsOnRecordOnceForTheSameListAndAgainForAnother() throws Exception {
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        desk.submit("#document", document("138057", CenterDouble.KNOWN));
        desk.get("/desk");
        desk.get("/desk/live?after=0");
        desk.get("/desk");
        desk.submit("#document", document("138057", CenterDouble.KNOWN));
        desk.get("/desk/live?after=0");
        assertThat(evidence("SELECT (record ->> '$.why') || ' ' || (record ->> '$.items') FROM evidence_leaf "
                        + "WHERE record ->> '$.act' = 'PATIENT_VIEWED' ORDER BY position"))
                .containsExactly("list of 1 [\"check-in/1\"]", "list of 2 [\"check-in/2\",\"check-in/1\"]");
    }

    @Test
    void aReaderWithoutProtectionServesNobodyAndTheDeskSaysWhy() throws Exception {
        terminal.close();
        Files.createFile(folder.resolve("unprotected"));
        open();
        kiosk.await("out-of-service");
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        assertThat(desk.page.select("[data-notice]").text())
                .contains(Reason.READER_NOT_PROTECTED.reception().japanese());
        assertThat(evidence(
                        "SELECT record ->> '$.why' FROM evidence_leaf WHERE record ->> '$.act' = 'READER_UNPROTECTED'"))
                .containsExactly("without locked");
    }

    @Test
    @Proves(arrows = Arrow.A8)
    void aNumberOfAnotherStoreIsRefusedWithTheNameOfThisOneAndAcknowledgesNothing() throws Exception {
        checkInByPin();
        var first = knock(SiteRole.ACCOUNTING, "/results?after=0");
        String store = first.headers().firstValue("Shikaku-Store").orElseThrow();
        var stranger = door(SiteRole.ACCOUNTING, "/results?after=1", request -> request.header("Shikaku-Store", "old"));
        assertThat(stranger.statusCode()).isEqualTo(409);
        assertThat(stranger.body()).contains(Reason.DELIVERIES_BEGIN_ANEW.code());
        assertThat(stranger.headers().firstValue("Shikaku-Store")).contains(store);
        var tooFar = door(SiteRole.ACCOUNTING, "/results?after=7", request -> request.header("Shikaku-Store", store));
        assertThat(tooFar.statusCode()).isEqualTo(400);
        assertThat(tooFar.body()).contains(Reason.DELIVERY_NEVER_OFFERED.code());
        assertThat(refused())
                .containsExactly(
                        "accounting " + Reason.DELIVERIES_BEGIN_ANEW.code(),
                        "accounting " + Reason.DELIVERY_NEVER_OFFERED.code());
        assertThat(evidence(
                        "SELECT record ->> '$.why' FROM evidence_leaf WHERE record ->> '$.act' = 'RESULT_DELIVERED'"))
                .containsExactly("offered");
    }

    @Test
    void whatTheFrameworkRefusesAtTheDoorHasAReasonAndIsOnRecord() throws Exception {
        refusedAs(Reason.VALUE_NOT_ALLOWED, 400, knock(SiteRole.ACCOUNTING, "/results?after=x"));
        refusedAs(Reason.VALUE_NOT_ALLOWED, 400, knock(SiteRole.ACCOUNTING, "/results"));
        refusedAs(Reason.UNEXPECTED_MESSAGE, 405, knock(SiteRole.ACCOUNTING, "/reference-numbers"));
        refusedAs(Reason.UNEXPECTED_MESSAGE, 403, knock(SiteRole.ACCOUNTING, "/desk"));
        refusedAs(Reason.MESSAGE_TOO_LARGE, 413, hand(new byte[300 * 1024]));
        refusedAs(Reason.MESSAGE_TOO_LARGE, 413, hand(new byte[Limits.DOOR_BYTES + 1]));
        assertThat(refused()).hasSize(6).allMatch(row -> row.startsWith("accounting"));
        assertThat(desk.get("/nowhere")).as("pages stay pages").isEqualTo(302);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoSignsInAtTheDeskAndWhoCannotIsOnRecord() throws Exception {
        desk.signIn("somebody", "guessed");
        desk.signIn("hanako", "guessed");
        desk.signIn("hanako", "himitsu");

        assertThat(evidence("SELECT (record ->> '$.who') || ' ' || coalesce(record ->> '$.reason', '-') "
                        + "FROM evidence_leaf WHERE record ->> '$.act' = 'SIGNED_IN' ORDER BY position"))
                .containsExactly("no-account C0801", "hanako C0801", "hanako -");
    }

    @Test
    @Proves(clauses = Clause.C14)
    void aWithdrawnAccountingSystemIsRefusedAndAListThatIsBrokenLetsNobodyIn() throws Exception {
        Path lost = site.client(INSTITUTION.digits(), SiteRole.ACCOUNTING);
        try (HttpClient client = MutualTlsClient.of(site.keys(lost))) {
            URI results = URI.create(
                    "https://localhost:" + terminal.getBean(Listeners.class).port("door") + "/results?after=0");
            HttpRequest asked = HttpRequest.newBuilder(results).build();
            assertThat(client.send(asked, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
            Path list = site.withdrawals(2, lost);
            refusedAs(Reason.CLIENT_WITHDRAWN, 403, client.send(asked, BodyHandlers.ofString()));

            Files.write(list, new byte[] {1});
            refusedAs(Reason.CLIENT_STATE_UNKNOWN, 503, client.send(asked, BodyHandlers.ofString()));
        }
        assertThat(knock(SiteRole.ACCOUNTING, "/results?after=0").statusCode()).isEqualTo(503);
        assertThat(refused()).hasSize(3);
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void whoKnocksAtTheDoorWithACertificateForSomethingElseIsOnRecord() throws Exception {
        URI uri = URI.create(
                "https://localhost:" + terminal.getBean(Listeners.class).port("door") + "/results?after=0");
        try (HttpClient client = MutualTlsClient.of(site.keys(site.server("other.p12")))) {
            assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }

        assertThat(refused()).isNotEmpty().containsOnly("unknown M0201");
    }

    private static void refusedAs(Reason reason, int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(ErrorResult.in(XmlMessages.read(answer.body().getBytes(StandardCharsets.UTF_8)))
                        .orElseThrow()
                        .error()
                        .reason())
                .contains(reason);
    }

    private List<String> refused() throws Exception {
        return evidence("SELECT (record ->> '$.who') || ' ' || (record ->> '$.reason') FROM evidence_leaf "
                + "WHERE record ->> '$.act' = 'REQUEST_REFUSED' ORDER BY position");
    }

    private List<String> evidence(String select) throws Exception {
        return terminal.getBean(TerminalDatabase.class).read(connection -> {
            List<String> rows = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(select)) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        });
    }

    private void checkInByPin() throws Exception {
        choosePin();
        answerQuestions();
    }

    private void choosePin() throws Exception {
        placeCard();
        kiosk.await("choose");
        kiosk.submit("#choose", Map.of("way", "PIN"));
    }

    private void answerQuestions() throws Exception {
        answerQuestions("NO");
    }

    private void answerQuestions(String consent) throws Exception {
        kiosk.await("who");
        kiosk.submit("#who", Map.of("who", "GUARDIAN"));
        kiosk.await("consents");
        assertThat(kiosk.page.select("[checked]")).isEmpty();
        kiosk.submit("#consents", Map.of("limit", consent, "disease", consent));
        kiosk.await("take-card");
    }

    private void placeCard() throws Exception {
        Files.createFile(folder.resolve("card"));
    }

    private void takeCard() throws Exception {
        Files.delete(folder.resolve("card"));
    }

    private HttpResponse<String> knock(SiteRole role, String path) throws Exception {
        return door(role, path, request -> request.GET());
    }

    private HttpResponse<String> hand(byte[] document) throws Exception {
        return door(
                SiteRole.ACCOUNTING,
                "/reference-numbers",
                request -> request.header("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(document)));
    }

    private HttpResponse<String> door(
            SiteRole role, String path, java.util.function.UnaryOperator<HttpRequest.Builder> more) throws Exception {
        int door = terminal.getBean(Listeners.class).port("door");
        try (HttpClient client = MutualTlsClient.of(site.keys(site.client(INSTITUTION.digits(), role)))) {
            URI uri = URI.create("https://localhost:" + door + path);
            return client.send(more.apply(HttpRequest.newBuilder(uri)).build(), BodyHandlers.ofString());
        }
    }

    private static Map<String, String> document(String insurer) {
        return document(insurer, "567");
    }

    private static Map<String, String> born(String date) {
        Map<String, String> fields = new HashMap<>(document("138057"));
        fields.put("birthdate", date);
        return fields;
    }

    private static Map<String, String> document(String insurer, String number) {
        return Map.of(
                "insurer", insurer,
                "symbol", "12-34",
                "number", number,
                "branch", "",
                "birthdate", "2015-04-01",
                "limit", "no",
                "answeredBy", "SELF");
    }

    /** A reader whose card lies in the slot while the file {@code card} is there. */
    private Path reader() throws Exception {
        Path script = folder.resolve("reader.sh");
        Files.writeString(script, """
                #!/bin/sh
                cd %s
                [ -e unprotected ] && missing=' locked'
                echo "ready 40000 token$missing"
                while read line; do case "$line" in
                hold) while [ ! -e card ]; do sleep 0.05; done; echo card-present usable 3
                  (while [ -e card ]; do sleep 0.05; done; echo card-removed) & ;;
                accept-pin) echo pin-accepted;;
                admit*) echo challenge %s %s;;
                authenticate*) echo admitted;;
                prove*) echo proof AQID BAUG;;
                end) exit 0;;
                esac; done
                """.formatted(folder, NONCE, NONCE));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    private Path configuration() throws Exception {
        Path file = folder.resolve("terminal.yaml");
        Files.writeString(file, """
                shikaku:
                  name: terminal-kobe
                  data: %s
                  day: 2026-11-24
                  listeners:
                    pages: {port: 0}
                    door:
                      port: 0
                      tls: {key-store: %s, key-store-password: %s, trust-store: %s, trust-store-password: %s}
                  accounts:
                    - {name: hanako, password-hash: "{bcrypt}%s", roles: [RECEPTION]}
                terminal:
                  institution: "%s"
                  clinic: kobe
                  clinic-name: 神戸診療所
                  center: https://localhost:%d
                  center-tls: {key-store: %s, key-store-password: %s, trust-store: %s, trust-store-password: %s}
                  withdrawals: %s
                  close-of-day: "23:59"
                  patience: 30s
                  reader: {java: %s, class-path: none}
                """.formatted(
                        folder.resolve("data"),
                        site.server("door.p12"),
                        TestSite.PASSWORD,
                        site.trust(),
                        TestSite.PASSWORD,
                        BCrypt.hashpw("himitsu", BCrypt.gensalt(4)),
                        INSTITUTION.digits(),
                        center.port(),
                        site.client(INSTITUTION.digits(), SiteRole.TERMINAL),
                        TestSite.PASSWORD,
                        site.trust(),
                        TestSite.PASSWORD,
                        site.withdrawals(1),
                        reader()));
        return file;
    }
}
