package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import shikaku.card.MyNumberCard;
import shikaku.card.image.CardImageFile;
import shikaku.card.slot.DirectProvider;
import shikaku.card.slot.DirectSlot;
import shikaku.message.reader.PinState;

class CardInsertCommandTest {
    private static final long PATIENCE_MS = 10_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theCardLiesInTheSlotUntilStandardInputEnds() throws Exception {
        Path image = folder.resolve("a.card");
        new CardImageFile(image).save(MintedCard.image());
        try (DirectSlot slot = DirectSlot.open(0, shikaku.card.Limits.ANSWER_TIME);
                PipedOutputStream hand = new PipedOutputStream();
                PipedInputStream input = new PipedInputStream(hand)) {
            CardTerminal terminal = DirectProvider.terminal(slot);
            CompletableFuture<Ran> command = CompletableFuture.supplyAsync(() -> Ran.of(
                    new CommandLine(new CardInsertCommand(input)),
                    image.toString(),
                    "--slot",
                    "127.0.0.1:" + slot.port()));

            assertThat(terminal.waitForCardPresent(PATIENCE_MS)).isTrue();
            MyNumberCard card = MyNumberCard.select(terminal.connect("*").getBasicChannel());
            assertThat(card.pinState()).isEqualTo(new PinState.Usable(3));

            hand.close();
            assertThat(command.get(PATIENCE_MS, TimeUnit.MILLISECONDS).code()).isZero();
            assertThat(terminal.waitForCardAbsent(PATIENCE_MS)).isTrue();
        }
    }

    @Test
    void anImageThatIsNoneIsOneSentence() throws IOException {
        Path image = Files.writeString(folder.resolve("a.card"), "no card");
        Ran failed = Ran.shikaku("card", "insert", image.toString(), "--slot", "127.0.0.1:8545");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err().strip().lines()).hasSize(1);
    }
}
