package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.IdentityMethod;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.HeldCheckIn;

/** The desk is told what to do whenever the answer is not simply 有効, and never to charge everything. */
class StepsTest {
    private static final Telephones NUMBERS = new Telephones("0800-000-0001", "0120-000-002", "078-000-0003");

    @Test
    void withoutALineThePortalComesFirstThenTheNoticeThenTheDeclarationAndTheNumbersStandInTheSentence() {
        String all = japanese(row("unavailable", Optional.of(IdentityMethod.PIN), Reason.CENTER_UNREACHABLE));
        assertThat(all)
                .containsSubsequence("マイナポータル", "資格情報のお知らせ", "被保険者資格申立書", "10割は求めない", "控えて")
                .contains("コールセンター（電話 0800-000-0001）", "回線事業者（電話 0120-000-002）");
    }

    @Test
    void withoutALineWhatWasTypedIsSaidToBeKept() {
        String all = japanese(row("unavailable", Optional.of(IdentityMethod.DOCUMENT), Reason.TIMEOUT));
        assertThat(all).contains("端末が預かりました", "有効期限").doesNotContain("申立書");
    }

    @Test
    void aMachineThatBrokeIsNoReasonForPapers() {
        assertThat(japanese(row("unavailable", Optional.empty(), Reason.READER_LOST)))
                .contains("保守業者（電話 078-000-0003）")
                .doesNotContain("申立書");
    }

    @Test
    void aCardThatIsRefusedLeavesTheOtherWays() {
        assertThat(japanese(row("refused", Optional.of(IdentityMethod.PIN), Reason.CERTIFICATE_REVOKED)))
                .contains("資格情報のお知らせ", "10割は求めない");
    }

    @Test
    void anAnswerThatDoesNotOpenIsSaidToBeDamagedAndNotErased() {
        var held = new HeldCheckIn(
                new CheckInNumber(1),
                Instant.parse("2026-11-24T01:00:00Z"),
                Optional.of(IdentityMethod.PIN),
                Optional.empty(),
                Optional.of("answered"),
                Optional.of(Reason.RESULT_UNREADABLE),
                Optional.empty());
        assertThat(DeskRow.of(held).word().japanese()).contains("壊れ").doesNotContain("消去");
        assertThat(DeskRow.of(held).tone()).isEqualTo("trouble");
    }

    @ParameterizedTest
    @EnumSource(Answered.class)
    void everyAnswerThatIsNotSimplyValidHasItsSteps(Answered answered) {
        var row = new DeskRow(
                new CheckInNumber(1),
                "10:00",
                Optional.of(IdentityMethod.DOCUMENT),
                Optional.empty(),
                "answered",
                new Sentence("語", "word"),
                "unclear",
                Optional.of(new Verdict(
                        answered.code,
                        new Sentence("語", "word"),
                        "unclear",
                        LocalDate.of(2026, 11, 24),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty())),
                Optional.empty());
        String all = japanese(row);
        assertThat(all.isEmpty()).isEqualTo(answered == Answered.VALID);
        assertThat(all).contains(answered.says).doesNotContain("無保険");
    }

    @Test
    void whoGaveUpIsLeftInPeace() {
        assertThat(japanese(row("abandoned", Optional.empty(), Reason.ABANDONED)))
                .isEmpty();
    }

    @Test
    void whereNoNumberIsConfiguredTheSentenceStandsWithoutOne() {
        Sentence said = new Sentence("保守業者に連絡してください。", "Call the vendor.");
        assertThat(Telephones.NONE.in(said)).isEqualTo(said);
        assertThat(NUMBERS.in(said).english()).isEqualTo("Call the vendor (tel. 078-000-0003).");
    }

    private enum Answered {
        VALID("1", ""),
        ENDED("2", "新しい保険"),
        NEWER("3", "新しい保険"),
        NOT_FOUND("4", "見比べて"),
        SEVERAL("5", "下の「資格確認書などで確認する」"),
        WITHOUT_TICKET("6", "福祉事務所"),
        BLOCKED("", "申立書");

        private final String code;
        private final String says;

        Answered(String code, String says) {
            this.code = code;
            this.says = says;
        }
    }

    private static DeskRow row(String outcome, Optional<IdentityMethod> method, Reason reason) {
        return new DeskRow(
                new CheckInNumber(1),
                "10:00",
                method,
                Optional.empty(),
                outcome,
                new Sentence("語", "word"),
                "trouble",
                Optional.empty(),
                Optional.of(reason));
    }

    private static String japanese(DeskRow row) {
        return String.join(
                "\n",
                Steps.of(row, Optional.empty(), false, NUMBERS).stream()
                        .map(Sentence::japanese)
                        .toList());
    }
}
