package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.terminal.kiosk.KioskWords;
import shikaku.terminal.kiosk.Language;

/** Patients check in with a card at the kiosk of the whole program. */
@ExtendWith(SharedTerminal.class)
class CheckInAtTheKioskTest {
    private final KioskWords words = KioskWords.own();
    private final RunningTerminal terminal;
    private final Browser kiosk;
    private final Browser desk;

    CheckInAtTheKioskTest(RunningTerminal terminal) {
        this.terminal = terminal;
        this.kiosk = terminal.kiosk;
        this.desk = terminal.desk;
    }

    @Test
    @Proves(
            arrows = {Arrow.A3, Arrow.A5, Arrow.A5_PROOF, Arrow.A7, Arrow.A8},
            clauses = {Clause.C2, Clause.C14, Clause.C17})
    void aPatientChecksInByPinAndTheResultIsAtTheDeskAndAtAccountingsDoor() throws Exception {
        terminal.checkInByPin();
        assertThat(kiosk.page.select("#kiosk").attr("data-outcome")).isEqualTo("answered");
        assertThat(kiosk.page.text()).contains("受付が終わりました。").doesNotContain("神戸　花子", "窓口");
        assertThat(kiosk.page.select("#kiosk").attr("hx-get"))
                .as("the question waits at the terminal, not at a timer of the browser")
                .endsWith("&wait=20");

        desk.signIn("hanako", "himitsu");
        assertThat(desk.get("/desk")).isEqualTo(200);
        var row = desk.page.select("#check-ins tr[data-number=" + terminal.checkIn(1) + "]");
        assertThat(row.attr("data-method")).isEqualTo("PIN");
        assertThat(row.attr("data-validity")).isEqualTo("1");
        assertThat(row.text()).contains(CenterDouble.NAME, "有効", "3割");

        HttpResponse<String> result = terminal.results(terminal.before().delivery(), 1);
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.headers().firstValue("Shikaku-Delivery"))
                .contains(Long.toString(terminal.before().delivery() + 1));
        assertThat(result.body()).contains(CenterDouble.NAME);
        assertThat(terminal.results(terminal.before().delivery() + 1, 0).statusCode())
                .isEqualTo(204);
        assertThat(Files.readString(terminal.folder.resolve("data/terminal.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        new String(CenterDouble.NAME.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    @Proves(
            arrows = {Arrow.A4, Arrow.A4_CHECK},
            clauses = Clause.C10)
    void staffCompareAtTheDeskAndTheVerifierOpensTheCard() throws Exception {
        desk.signIn("hanako", "himitsu");
        terminal.placeCard();
        kiosk.await("choose");
        assertThat(kiosk.submit("#choose", Map.of("way", "STAFF"))).isEqualTo(303);
        kiosk.await("wait-for-staff");
        assertThat(kiosk.page.select(".number strong").text()).isEqualTo(Long.toString(terminal.checkIn(1)));
        desk.get("/desk");
        assertThat(desk.page.select("form.comparison").text()).contains("受付番号 " + terminal.checkIn(1));
        Document before = desk.page;
        assertThat(desk.page.select("form.comparison input[name=compared][checked]"))
                .isEmpty();
        assertThat(desk.submit("form.comparison", Map.of("same", "true", "compared", "DOCUMENT")))
                .isEqualTo(303);
        desk.page = before;
        assertThat(desk.submit("form.comparison", Map.of("same", "false", "compared", "PHOTO")))
                .isEqualTo(409);
        assertThat(desk.page.text())
                .contains(Reason.COMPARISON_ALREADY_DECIDED.reception().japanese(), "もう決まっています")
                .doesNotContain("受付できませんでした");
        assertThat(terminal.refused()).containsExactly("hanako " + Reason.COMPARISON_ALREADY_DECIDED.code());
        terminal.answerQuestions("NO");
        desk.get("/desk");
        assertThat(desk.page
                        .select("#check-ins tr[data-number=" + terminal.checkIn(1) + "]")
                        .attr("data-method"))
                .isEqualTo("STAFF_VISUAL");
        assertThat(desk.page
                        .select("#compared tr[data-number=" + terminal.checkIn(1) + "]")
                        .text())
                .contains(Long.toString(terminal.checkIn(1)), "写真のないカード", "本人と確認", "hanako");
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
            terminal.center.verdict(other);
            terminal.checkInByPin();
            said.add(kiosk.page.select("#kiosk section").text());
            terminal.takeCard();
        }
        assertThat(said).containsExactly("カードをお取りください 受付しました。窓口の係の人に声をかけてください。 次のお子さんも受付する");
    }

    @Test
    void whoCallsStaffAtAQuestionStandsAtTheDeskUntilSomebodyIsThereAndGoesOn() throws Exception {
        desk.signIn("hanako", "himitsu");
        terminal.choosePin();
        kiosk.await("who");
        String sign = kiosk.page.select(".sign").attr("data-sign");
        assertThat(kiosk.submit("#call", Map.of())).isEqualTo(303);
        kiosk.await("who");
        assertThat(kiosk.page.select("#called").text()).contains("係の人がまいります");
        assertThat(kiosk.page.select("#call, #here")).isEmpty();
        desk.get("/desk");
        assertThat(desk.page.select("#kiosk-calls").text()).contains("受付番号 " + terminal.checkIn(1));
        assertThat(desk.page.select("#kiosk-calls .signed").attr("data-sign")).isEqualTo(sign);
        assertThat(desk.submit("#kiosk-calls", Map.of())).isEqualTo(303);
        desk.get("/desk");
        assertThat(desk.page.select("#kiosk-calls")).isEmpty();
        terminal.answerQuestions("NO");
        terminal.takeCard();
    }

    @Test
    void aSiblingMayFollowThoughTheCardWasTakenFirst() throws Exception {
        terminal.choosePin();
        kiosk.await("who");
        kiosk.submit("#language", Map.of("language", "PORTUGUESE"));
        terminal.answerQuestions("NO");
        terminal.takeCard();
        assertThat(kiosk.page.select("#kiosk").attr("data-before")).isEqualTo("answered");
        assertThat(kiosk.page.select(".sign")).isEmpty();
        assertThat(kiosk.submit("#sibling", Map.of())).isEqualTo(303);
        kiosk.await("place-card");
        assertThat(kiosk.page.select("#kiosk").attr("lang")).isEqualTo("pt-BR");
        assertThat(kiosk.page.select("h1").text()).isEqualTo(words.in(Language.PORTUGUESE, "place.next"));
        terminal.choosePin();
        kiosk.await("who");
        kiosk.submit("#quit", Map.of());
        kiosk.await("take-card");
        terminal.takeCard();
    }

    @Test
    void whoseCardSlipsIsToldSoInTheirLanguage() throws Exception {
        terminal.placeCard();
        kiosk.await("choose");
        kiosk.submit("#language", Map.of("language", "ENGLISH"));
        kiosk.await("choose");
        terminal.takeCard();
        assertThat(kiosk.page.select("h1").text()).isEqualTo(words.in(Language.ENGLISH, "before.slipped"));
        kiosk.submit("#language", Map.of("language", "JAPANESE"));
    }

    @Test
    void whoIsValidButWhoseShareWasNotToldIsSentToTheDeskWhichReadsWhatToDo() throws Exception {
        terminal.center.verdict(_ -> new Eligibility.Valid(CenterDouble.elderlyWithoutShare()));
        terminal.checkInByPin();
        assertThat(kiosk.page.select("#kiosk").text()).contains("窓口の係の人に声をかけてください");
        desk.signIn("hanako", "himitsu");
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.page.select("main").attr("data-validity")).isEqualTo("1");
        assertThat(desk.page.select(".todo").text())
                .contains(Reason.SHARE_NOT_TOLD.reception().japanese());
        assertThat(desk.page.select("[data-item=share]").text()).isEqualTo("証で確認");
        assertThat(desk.page.select("[data-item=birthdate]").text()).isEqualTo("昭和29年(1954年)4月1日");
    }

    @Test
    void kioskAndDeskShowTheSameSignFromTheCardToTheResultAndItLeavesNoTerminal() throws Exception {
        assertThat(kiosk.page.select(".sign")).isEmpty();
        terminal.placeCard();
        kiosk.await("choose");
        String sign = kiosk.page.select(".sign").attr("data-sign");
        String word = kiosk.page.select(".sign strong").text();
        desk.signIn("hanako", "himitsu");
        kiosk.submit("#choose", Map.of("way", "STAFF"));
        kiosk.await("wait-for-staff");
        assertThat(kiosk.page.select(".sign").attr("data-sign")).isEqualTo(sign);
        desk.get("/desk");
        assertThat(desk.page.select("form.comparison .signed").attr("data-sign"))
                .isEqualTo(sign);
        desk.submit("form.comparison", Map.of("same", "true", "compared", "PHOTO"));
        terminal.answerQuestions("NO");
        assertThat(kiosk.page.select(".sign").attr("data-sign")).isEqualTo(sign);
        desk.get("/desk");
        var row = desk.page.select("#check-ins tr[data-number=" + terminal.checkIn(1) + "] .signed");
        assertThat(row.attr("data-sign")).isEqualTo(sign);
        assertThat(row.text()).isEqualTo(word);
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.page.select("main > .signed").attr("data-sign")).isEqualTo(sign);
        assertThat(terminal.results(terminal.before().delivery(), 1).body()).doesNotContain(word, sign);
        assertThat(terminal.evidence("INQUIRY_BY_CARD", "record"))
                .singleElement()
                .asString()
                .doesNotContain(word, sign, sign.split(" ")[1]);
        terminal.takeCard();
        assertThat(kiosk.page.select(".sign")).isEmpty();
    }

    @Test
    void aWholeCheckInStandsInTheLanguageThatWasTouchedFirstAndTheNextBeginsInJapanese() throws Exception {
        for (Language language : Language.values()) {
            kiosk.await("place-card");
            kiosk.submit("#language", Map.of("language", language.name()));
            kiosk.await("place-card");
            assertSpeaks(language, "place.title", "place.text", "sound");
            terminal.choosePin();
            kiosk.await("who");
            assertSpeaks(language, "sign.label", "who.title", "who.GUARDIAN", "stop");
            kiosk.submit("#who", Map.of("who", "SELF"));
            kiosk.await("consents");
            assertSpeaks(language, "consents.title", "consents.limit", "consents.YES");
            kiosk.submit("#consents", Map.of("limit", "NO", "disease", "NO"));
            kiosk.await("take-card");
            assertSpeaks(language, "take.title", "take.done");
            terminal.takeCard();
            assertSpeaks(language, "before.done", "before.next");
        }
        terminal.placeCard();
        kiosk.await("choose");
        assertSpeaks(Language.JAPANESE, "choose.title");
        terminal.takeCard();
    }

    private void assertSpeaks(Language language, String... keys) {
        var screen = kiosk.page.select("#kiosk");
        assertThat(screen.attr("lang")).isEqualTo(language.tag());
        assertThat(screen.select("button[aria-pressed=true]").attr("value")).isEqualTo(language.name());
        for (String key : keys) {
            assertThat(screen.text()).contains(words.in(language, key));
        }
    }

    @Test
    void theNextChildStartsWithTheLanguageKeptAndIsAskedWhoAnswersAndForConsentAnew() throws Exception {
        kiosk.submit("#language", Map.of("language", "ENGLISH"));
        terminal.checkInByPin();
        assertThat(kiosk.submit("#sibling", Map.of())).isEqualTo(303);
        kiosk.get("/kiosk");
        assertSpeaks(Language.ENGLISH, "take.sibling.chosen");
        terminal.takeCard();
        assertSpeaks(Language.ENGLISH, "place.next");
        terminal.choosePin();
        kiosk.await("who");
        assertThat(kiosk.page.select("#who button").eachAttr("value")).containsExactly("GUARDIAN", "SELF", "STAFF");
        kiosk.submit("#who", Map.of("who", "SELF"));
        kiosk.await("consents");
        assertThat(kiosk.page.select("[checked]")).isEmpty();
        kiosk.submit("#consents", Map.of("limit", "NO", "disease", "YES"));
        kiosk.await("take-card");
        assertThat(terminal.evidence("INQUIRY_BY_CARD", "record ->> '$.answeredBy'"))
                .containsExactly("GUARDIAN", "SELF");
        terminal.takeCard();
        assertSpeaks(Language.ENGLISH, "before.done");
    }

    @Test
    void oneKindOfInformationIsAskedAboutAtATimeNothingIsPreselectedAndOneMayGoBack() throws Exception {
        terminal.choosePin();
        kiosk.await("who");
        kiosk.submit("#who", Map.of("who", "SELF"));
        kiosk.await("consents");
        assertThat(asked()).isEqualTo("limit");
        assertThat(kiosk.page.select("#consents button").eachAttr("value")).containsExactly("YES", "NO");
        assertThat(kiosk.submit("#consents", Map.of("limit", "YES"))).isEqualTo(303);
        kiosk.await("consents");
        assertThat(asked()).isEqualTo("disease");
        kiosk.submit("#language", Map.of("language", "ENGLISH"));
        kiosk.await("consents");
        assertThat(asked()).as("in whatever language").isEqualTo("disease");
        assertThat(kiosk.submit("#back", Map.of())).isEqualTo(303);
        kiosk.await("consents");
        assertThat(asked()).isEqualTo("limit");
        kiosk.submit("#consents", Map.of("limit", "NO"));
        kiosk.await("consents");
        assertThat(kiosk.submit("#consents", Map.of("disease", "YES"))).isEqualTo(303);
        kiosk.await("take-card");
        assertThat(terminal.evidence("INQUIRY_BY_CARD", "record ->> '$.consents'"))
                .containsExactly("[\"specificDisease\"]");
    }

    private String asked() {
        return kiosk.page.select("[data-kind]").attr("data-kind");
    }

    @Test
    void nothingOfAScreenIsKeptByTheBrowserAndEveryTouchGivesTime() throws Exception {
        terminal.placeCard();
        kiosk.await("choose");
        assertThat(kiosk.answered("Cache-Control"))
                .hasValueSatisfying(how -> assertThat(how).contains("no-store"));
        assertThat(kiosk.page.select("#kiosk").attr("hx-history")).isEqualTo("false");
        assertThat(kiosk.page.select("#kiosk form:not([hx-post])"))
                .as("none makes an entry in the history")
                .isEmpty();
        assertThat(kiosk.page.select("#kiosk").attr("data-here-after"))
                .as("of 30 seconds")
                .isEqualTo("20");
        Document before = kiosk.page;
        assertThat(kiosk.submit("#here", Map.of())).isEqualTo(204);
        kiosk.page = before;
        assertThat(kiosk.submit("#choose", Map.of("way", "NEITHER"))).isEqualTo(303);
        kiosk.await("take-card");
    }

    @Test
    void anAnswerToAQuestionThatNoLongerStandsThereIsRefused() throws Exception {
        terminal.placeCard();
        kiosk.await("choose");
        assertThat(kiosk.submit("#choose", Map.of("way", "STAFF", "step", "1"))).isEqualTo(409);
        assertThat(kiosk.page.select("#kiosk").attr("data-screen")).isEqualTo("choose");
        assertThat(kiosk.page.select("[role=alert]").text()).isEqualTo("画面が変わりました。いまの画面で、もう一度押してください。");
    }

    @Test
    void aCenterThatIsNotThereEndsTheCheckInAsUnavailableAndAFreshOneSucceeds() throws Exception {
        terminal.center.trouble(Optional.of(Reason.CENTER_BUSY));
        terminal.checkInByPin();
        assertThat(kiosk.page.select("#kiosk").attr("data-outcome")).isEqualTo("unavailable");
        terminal.takeCard();
        terminal.center.trouble(Optional.empty());
        terminal.checkInByPin();
        assertThat(kiosk.page.select("#kiosk").attr("data-outcome")).isEqualTo("answered");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void onlyTheEnrolledBrowserSeesTheKiosk() throws Exception {
        terminal.placeCard();
        kiosk.await("choose");
        kiosk.submit("#choose", Map.of("way", "PIN"));
        Browser stranger = terminal.browser("kiosk");
        for (String path : List.of("/kiosk", "/kiosk/screen?after=0")) {
            assertThat(stranger.get(path)).isEqualTo(401);
            assertThat(stranger.page.text())
                    .contains(Reason.KIOSK_NOT_ENROLLED.reception().japanese());
            assertThat(stranger.page.html()).doesNotContain("data-port", "data-token", "40000");
        }
        URI used = terminal.enrolment();
        assertThat(stranger.enrol(used)).isEqualTo(303);
        assertThat(stranger.get("/kiosk")).isEqualTo(200);
        assertThat(kiosk.get("/kiosk")).as("there is one kiosk").isEqualTo(401);
        assertThat(kiosk.enrol(used)).as("an address serves once").isEqualTo(403);
        assertThat(kiosk.page.text())
                .contains(Reason.ENROLMENT_REFUSED.reception().japanese());
        assertThat(terminal.refused())
                .containsExactly(
                        "kiosk " + Reason.KIOSK_NOT_ENROLLED.code(),
                        "kiosk " + Reason.KIOSK_NOT_ENROLLED.code(),
                        "kiosk " + Reason.KIOSK_NOT_ENROLLED.code(),
                        "kiosk " + Reason.ENROLMENT_REFUSED.code());
        assertThat(terminal.evidence("CONFIGURATION_CHANGED", "record ->> '$.why'"))
                .containsExactly("kiosk browser enrolled");
    }
}
