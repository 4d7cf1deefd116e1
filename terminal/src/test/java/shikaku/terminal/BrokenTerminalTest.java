package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.message.Reason;
import shikaku.terminal.store.TerminalDatabase;

/** What people read when something that the terminal needs is not there; on terminals of their own, which are not whole afterwards. */
class BrokenTerminalTest {
    @TempDir
    private Path folder;

    @Test
    void aDocumentWhileTheCenterIsDownAndAStoreThatCannotBeWrittenEndInAPlainSentenceEverywhere() throws Exception {
        try (RunningTerminal terminal = RunningTerminal.start(folder)) {
            Browser desk = terminal.desk;
            desk.signIn("hanako", "himitsu");
            desk.get("/desk");
            terminal.center.close();
            assertThat(desk.submit("#document", PaperDocument.of("138057"))).isEqualTo(303);
            desk.get("/desk/check-ins/1");
            assertThat(desk.page.text())
                    .contains("預かっています", Reason.CENTER_UNREACHABLE.code())
                    .doesNotContain("氏名・性別・生年月日・住所を控えて受付を続け");
            assertThat(desk.page.select("#noted").text())
                    .as("whose it is, and what may have been mistyped")
                    .contains("138057", "567", "平成27年(2015年)4月1日");

            desk.get("/desk");
            terminal.kiosk.await("place-card");
            terminal.program.getBean(TerminalDatabase.class).close();
            assertThat(terminal.kiosk.submit("#language", Map.of("step", "0", "language", "ENGLISH")))
                    .as("a late touch, which must be on record")
                    .isEqualTo(503);
            assertThat(terminal.kiosk
                            .page
                            .select("main#kiosk[data-screen=trouble][lang=ja]")
                            .text())
                    .isEqualTo("ただいま使えません 窓口の係の人に声をかけてください。");
            assertThat(desk.submit("#document", PaperDocument.of("138057"))).isEqualTo(503);
            assertThat(desk.page.text()).contains("保守業者（電話 078-000-0003）に連絡してください。");
            assertThat(desk.get("/desk")).isEqualTo(503);
            assertThat(desk.page.text())
                    .contains(Reason.EVIDENCE_UNAVAILABLE.reception().japanese());
            var door = terminal.results(0, 0);
            assertThat(door.statusCode()).isEqualTo(503);
            assertThat(door.body()).contains(Reason.EVIDENCE_UNAVAILABLE.code());
        }
    }

    @Test
    void aReaderWithoutProtectionServesNobodyAndTheDeskSaysWhy() throws Exception {
        Files.createFile(folder.resolve("unprotected"));
        try (RunningTerminal terminal = RunningTerminal.start(folder)) {
            terminal.kiosk.await("out-of-service");
            terminal.desk.signIn("hanako", "himitsu");
            terminal.desk.get("/desk");
            assertThat(terminal.desk.page.select("[data-notice]").text())
                    .contains("カードリーダーの保護を有効にできない", "保守業者（電話 078-000-0003）に連絡し");
            assertThat(terminal.desk.page.select("[data-notice]").attr("data-notice"))
                    .isEqualTo(Reason.READER_NOT_PROTECTED.code());
            assertThat(terminal.evidence("READER_UNPROTECTED", "record ->> '$.why'"))
                    .containsExactly("without locked");
        }
    }
}
