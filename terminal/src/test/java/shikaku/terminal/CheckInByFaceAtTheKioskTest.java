package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.domain.Eligibility;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;

/** Patients look into the camera of the whole program's kiosk. */
@ExtendWith(SharedTerminal.class)
class CheckInByFaceAtTheKioskTest {
    private static final String SAME = "matched 0.83 living";
    private static final String OTHER = "not-matched 1.31 living";

    private final RunningTerminal terminal;
    private final Browser kiosk;
    private final Browser desk;

    CheckInByFaceAtTheKioskTest(RunningTerminal terminal) {
        this.terminal = terminal;
        this.kiosk = terminal.kiosk;
        this.desk = terminal.desk;
    }

    @Test
    @Proves(
            arrows = {Arrow.A2, Arrow.A4, Arrow.A4_CHECK},
            clauses = {Clause.C2, Clause.C17})
    void aPatientIsRecognizedAndEvidenceHasTheReadersWordsAndTheEndOfTheReader() throws Exception {
        terminal.placeCard();
        terminal.lookIntoTheCamera(SAME);
        terminal.answerQuestions("NO");
        assertThat(kiosk.page.select("#kiosk").attr("data-outcome")).isEqualTo("answered");
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        var row = desk.page.select("#check-ins tr[data-number=" + terminal.checkIn(1) + "]");
        assertThat(row.attr("data-method")).isEqualTo("FACE");
        assertThat(row.text()).contains("顔");
        terminal.takeCard();
        assertThat(terminal.evidence("IDENTITY_CHECKED", "(record ->> '$.identity') || ' ' || (record ->> '$.why')"))
                .containsExactly("FACE photo-read signed", "FACE " + SAME, "FACE card-proven");
        assertThat(terminal.evidence("READER_ENDED", "record ->> '$.why'"))
                .singleElement()
                .asString()
                .matches("ENDED, answered, held a card for [0-9]+ s, nothing kept");
    }

    @Test
    @Proves(
            arrows = {Arrow.A4_CHECK, Arrow.A7, Arrow.A8},
            clauses = Clause.C17)
    void theFaceOnOneCardOpensNoOthersRecordAndStaffAreAskedToLook() throws Exception {
        terminal.center.verdict(_ -> new Eligibility.Valid(CenterDouble.elderlyWithoutShare()));
        terminal.placeCard();
        terminal.lookIntoTheCamera(SAME);
        terminal.answerQuestions("NO");
        var page = kiosk.page.select("#kiosk");
        assertThat(page.attr("data-outcome")).isEqualTo("refused");
        assertThat(page.attr("data-to-desk")).isEqualTo("true");
        assertThat(terminal.evidence("IDENTITY_CHECKED", "(record ->> '$.why') || ' ' || (record ->> '$.reason')"))
                .contains("front-of-another " + Reason.FRONT_OF_ANOTHER.code());
        desk.signIn("hanako", "himitsu");
        desk.get("/desk/check-ins/" + terminal.checkIn(1));
        assertThat(desk.page.text())
                .contains(Reason.FRONT_OF_ANOTHER.reception().japanese())
                .doesNotContain(CenterDouble.NAME);
        assertThat(terminal.results(terminal.before().delivery(), 0).statusCode())
                .isEqualTo(204);
        terminal.takeCard();
    }

    @Test
    void whoIsNotRecognizedReadsOnePlainSentenceAndStaffAreOneTouchAway() throws Exception {
        terminal.placeCard();
        terminal.lookIntoTheCamera(OTHER);
        kiosk.await("choose");
        assertThat(kiosk.page.select("[role=status]").text()).startsWith("カードの写真の方と確かめられませんでした。");
        assertThat(kiosk.page.text()).doesNotContain("1.31", "別人", "失敗");
        assertThat(kiosk.page.select("#choose button").eachAttr("value"))
                .containsExactly("FACE", "PIN", "STAFF", "NEITHER");
        kiosk.submit("#choose", Map.of("way", "STAFF"));
        kiosk.await("wait-for-staff");
        assertThat(kiosk.page.select("#ways button").eachAttr("value")).containsExactly("FACE", "PIN");
        kiosk.submit("#ways", Map.of("way", "PIN"));
        terminal.answerQuestions("NO");
        assertThat(kiosk.page.select("#kiosk").attr("data-outcome")).isEqualTo("answered");
    }

    @Test
    void theCamerasPageKnowsTheReadersDoorOffersHelpAfterAWhileAndLeadsToThePinInOneTouch() throws Exception {
        terminal.placeCard();
        terminal.lookIntoTheCamera("retake too-dark");
        kiosk.await("camera");
        var page = kiosk.page.select("#kiosk");
        assertThat(page.attr("data-port")).isEqualTo("40000");
        assertThat(page.attr("data-token")).isEqualTo("token");
        assertThat(page.attr("data-camera")).as("the machine's own").isEmpty();
        assertThat(page.attr("data-help-after")).isEqualTo("20");
        assertThat(kiosk.page.select("#help").hasAttr("hidden")).isTrue();
        assertThat(kiosk.page.select("#ways button").eachAttr("value")).containsExactly("PIN", "STAFF");
        kiosk.submit("#ways", Map.of("way", "PIN"));
        terminal.answerQuestions("NO");
        assertThat(terminal.evidence("IDENTITY_CHECKED", "record ->> '$.why'"))
                .containsExactly("photo-read signed", "comparing-stopped", "pin-accepted");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void afterTenFailuresInARowTheFaceIsClosedForThatCardUntilAnAdministratorOpensItWithAReason() throws Exception {
        terminal.placeCard();
        for (int failure = 0; failure < Limits.FACE_FAILURES; failure++) {
            terminal.lookIntoTheCamera(OTHER);
        }
        kiosk.await("choose");
        assertThat(kiosk.page.select("#choose button").eachAttr("value")).containsExactly("PIN", "STAFF", "NEITHER");
        assertThat(kiosk.page.select("[role=status]").text()).startsWith("このカードでは、いま顔での確認をしていません。");

        String here = "/desk/check-ins/" + terminal.checkIn(1);
        desk.signIn("hanako", "himitsu");
        desk.get(here);
        assertThat(desk.page.select("#face .notice").text()).contains("管理者が再開できます");
        assertThat(desk.page.select("#face-open")).isEmpty();
        assertThat(desk.submit("#tasks-off", Map.of())).isEqualTo(303);
        desk.get(here);
        assertThat(desk.page.select("#face").attr("data-tasks")).isEqualTo("false");

        desk.forget();
        desk.signIn("kanri", "himitsu");
        desk.get(here);
        assertThat(desk.submit("#face-open", Map.of("reason", "COMPARED_BY_EYE")))
                .isEqualTo(303);
        assertThat(terminal.evidence("PATIENT_CHANGED", "(record ->> '$.who') || ' ' || (record ->> '$.why')"))
                .containsExactly("hanako face tasks off", "kanri face opened again: compared-by-eye");
        terminal.takeCard();
        terminal.placeCard();
        terminal.lookIntoTheCamera(SAME);
        kiosk.await("who");
    }

    @Test
    void fromThePlacingOfTheCardOnThePageOffersTheDeskToAskNoMovesOfAChild() throws Exception {
        terminal.placeCard();
        kiosk.await("choose");
        desk.signIn("hanako", "himitsu");
        String here = "/desk/check-ins/" + terminal.checkIn(1);
        desk.get("/desk");
        assertThat(desk.page.select("a[href=" + here + "]")).isNotEmpty();
        desk.get(here);
        assertThat(desk.page.select("#face[data-tasks]")).hasSize(1);
    }

    @Test
    void receptionAloneDoesNotOpenWhatWasClosed() throws Exception {
        terminal.placeCard();
        terminal.lookIntoTheCamera(OTHER);
        kiosk.await("choose");
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        String token = desk.page.select("#document input[name=_csrf]").val();
        assertThat(desk.post(
                        "/desk/check-ins/" + terminal.checkIn(1) + "/face/open",
                        Map.of("_csrf", token, "reason", "APPEARANCE")))
                .isEqualTo(403);

        desk.forget();
        desk.signIn("kanri", "himitsu");
        desk.get("/desk");
        Map<String, String> opening =
                Map.of("_csrf", desk.page.select("#document input[name=_csrf]").val(), "reason", "APPEARANCE");
        assertThat(desk.post("/desk/check-ins/" + terminal.checkIn(1) + "/face/open", opening))
                .as("nor anybody what is open")
                .isEqualTo(409);
        assertThat(desk.page.text()).contains(Reason.FACE_NOT_CLOSED.reception().japanese());
        assertThat(terminal.refused())
                .containsExactly("hanako " + Reason.PAGE_NOT_ALLOWED.code(), "kanri " + Reason.FACE_NOT_CLOSED.code());
    }
}
