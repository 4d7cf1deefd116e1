package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.image.CardImageFile;
import shikaku.card.slot.DirectProvider;
import shikaku.card.slot.DirectSlot;

@Timeout(60)
class CardRemoveCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aCardThatAnotherShellHoldsIsTakenOut() throws Exception {
        Path image = folder.resolve("a.card");
        new CardImageFile(image).save(MintedCard.image());
        try (DirectSlot slot = DirectSlot.open(0, shikaku.card.Limits.ANSWER_TIME)) {
            CardTerminal terminal = DirectProvider.terminal(slot);
            Process shell = insertInAnotherProcess(image, slot.port());
            assertThat(terminal.waitForCardPresent(20_000)).isTrue();

            assertThat(Ran.shikaku("card", "remove", image.toString()).code()).isZero();

            assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(shell.exitValue()).isZero();
            assertThat(terminal.waitForCardAbsent(10_000)).isTrue();
        }
    }

    @Test
    void aCardInNoSlotIsOneSentenceEvenWithAMarkLeftOver() throws Exception {
        Path image = folder.resolve("a.card");
        Files.writeString(InsertedMark.of(image).path(), "1");
        Ran nothing = Ran.shikaku("card", "remove", image.toString());
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err().lines()).hasSize(1);
    }

    @Test
    void oneCardIsInOneSlotOnly() throws Exception {
        InsertedMark mark = InsertedMark.of(folder.resolve("a.card"));
        try (InsertedMark.Held _ = mark.hold()) {
            assertThatThrownBy(mark::hold).isInstanceOf(IOException.class).hasMessageContaining("already");
        }
        assertThat(mark.path()).doesNotExist();
        mark.hold().close();
    }

    private Process insertInAnotherProcess(Path image, int port) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "shikaku.town.Main",
                        "card",
                        "insert",
                        image.toString(),
                        "--slot",
                        "127.0.0.1:" + port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
