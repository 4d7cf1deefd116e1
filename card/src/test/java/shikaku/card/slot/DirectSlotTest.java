package shikaku.card.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals.State;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.JpkiApplication;
import shikaku.card.Minted;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;

class DirectSlotTest {
    private static final CommandAPDU SELECT = new CommandAPDU(0, 0xA4, 4, 0x0C, JpkiApplication.aid());
    private static final CommandAPDU WRONG_PIN = new CommandAPDU(HexFormat.of().parseHex("002000980430303030"));

    @TempDir
    private Path folder;

    @Test
    void aCardIsSeenByEveryWayOfLooking() throws Exception {
        try (InsertedCard inserted = InsertedCard.insert(folder, Minted.once().image())) {
            Card card = inserted.connect();
            var terminals = DirectProvider.terminals(inserted.slot());

            assertThat(card.getATR().getBytes()).startsWith(0x3B, 0xE0);
            assertThat(card.getProtocol()).isEqualTo("T=1");
            assertThat(terminals.list()).hasSize(1);
            assertThat(terminals.list(State.CARD_PRESENT)).hasSize(1);
            assertThat(terminals.list(State.CARD_ABSENT)).isEmpty();
            assertThat(card.getBasicChannel().transmit(SELECT).getSW()).isEqualTo(0x9000);
        }
    }

    @Test
    void nobodyReachesItButOverTheOneLoopbackAddress() throws Exception {
        try (DirectSlot slot = DirectSlot.open(0, Duration.ofSeconds(1))) {
            new Socket("127.0.0.1", slot.port()).close();
            // A slot that listened everywhere would take this, too.
            assertThatThrownBy(() -> new Socket("127.0.0.2", slot.port()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void anExtendedAnswerArrivesWhole() throws Exception {
        try (InsertedCard inserted = InsertedCard.insert(folder, Minted.once().image())) {
            var channel = inserted.connect().getBasicChannel();
            channel.transmit(SELECT);
            var answer = channel.transmit(new CommandAPDU(0, 0xB0, 0x8A, 0, 65_536));
            assertThat(answer.getData()).isEqualTo(Minted.once().certificate());
        }
    }

    @Test
    void aCardTakenOutIsAbsentAndItsConnectionDead() throws Exception {
        try (InsertedCard inserted = InsertedCard.insert(folder, Minted.once().image())) {
            Card card = inserted.connect();
            inserted.client().close();

            assertThat(inserted.terminal().waitForCardAbsent(5_000)).isTrue();
            assertThat(inserted.terminal().isCardPresent()).isFalse();
            assertThatThrownBy(() -> card.getBasicChannel().transmit(SELECT))
                    .isInstanceOf(CardNotPresentException.class);
            assertThatThrownBy(() -> inserted.terminal().connect("*")).isInstanceOf(CardNotPresentException.class);
        }
    }

    @Test
    void waitingEndsWhenItsTimeIsOver() throws Exception {
        try (DirectSlot empty = DirectSlot.open(0, Duration.ofSeconds(1))) {
            CardTerminal terminal = DirectProvider.terminal(empty);
            assertThat(terminal.waitForCardPresent(1)).isFalse();
            assertThat(terminal.waitForCardAbsent(1)).isTrue();
        }
    }

    @Test
    void aCardThatDoesNotAnswerIsGivenUpAndNeverHangs() throws Exception {
        try (DirectSlot slot = DirectSlot.open(0, Duration.ofMillis(50));
                Socket silent = new Socket("127.0.0.1", slot.port())) {
            CardTerminal terminal = DirectProvider.terminal(slot);
            assertThat(terminal.waitForCardPresent(5_000)).isTrue();
            assertThatThrownBy(() -> terminal.connect("*")).isInstanceOf(CardException.class);
            assertThat(terminal.waitForCardAbsent(5_000)).isTrue();
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    void aCardThatTalksUnaskedIsDropped() throws Exception {
        try (DirectSlot slot = DirectSlot.open(0, Duration.ofSeconds(5));
                Socket talker = new Socket("127.0.0.1", slot.port())) {
            talker.getOutputStream().write(new byte[] {0, 2, (byte) 0x90, 0});
            assertThat(talker.getInputStream().read()).as("the slot hangs up").isEqualTo(-1);
        }
    }

    @Test
    void disconnectingWithResetEndsTheSessionAndPlainDisconnectingLocksOutThisHandle() throws Exception {
        try (InsertedCard inserted = InsertedCard.insert(folder, Minted.once().image())) {
            Card card = inserted.connect();
            card.getBasicChannel().transmit(SELECT);
            card.disconnect(true);
            assertThatIllegalStateException()
                    .isThrownBy(() -> card.getBasicChannel().transmit(SELECT));
            CommandAPDU readToken = new CommandAPDU(0, 0xB0, 0x86, 0, 32);
            assertThat(inserted.connect().getBasicChannel().transmit(readToken).getSW())
                    .isEqualTo(0x6A82);
        }
    }

    @Test
    void anOversizeOrUndersizeCommandNeverLeaves() throws Exception {
        try (InsertedCard inserted = InsertedCard.insert(folder, Minted.once().image())) {
            var channel = inserted.connect().getBasicChannel();
            byte[] largest = new byte[65_535];
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> channel.transmit(new CommandAPDU(0, 0x20, 0, 0, largest, 256)));
            assertThat(channel.transmit(SELECT).getSW()).isEqualTo(0x9000);
        }
    }

    @Test
    void theCounterIsOnTheDiskBeforeTheAnswerLeaves() throws Exception {
        CardImageFile file = new CardImageFile(folder.resolve("card"));
        try (InsertedCard inserted = InsertedCard.insert(folder, Minted.once().image())) {
            var channel = inserted.connect().getBasicChannel();
            channel.transmit(SELECT);
            assertThat(channel.transmit(WRONG_PIN).getSW()).isEqualTo(0x63C2);
            assertThat(file.load().authenticationPin().triesLeft()).isEqualTo(2);
        }
        try (InsertedCard again = InsertedCard.insert(file.path())) {
            var channel = again.connect().getBasicChannel();
            channel.transmit(SELECT);
            assertThat(channel.transmit(WRONG_PIN).getSW()).isEqualTo(0x63C1);
        }
    }

    @Test
    void aTryThatCannotBeCountedIsNotMade() throws Exception {
        Path pocket = Files.createDirectory(folder.resolve("pocket"));
        new CardImageFile(pocket.resolve("card")).save(Minted.once().image());
        DurableCard card = CardProcess.open(pocket.resolve("card"));
        Files.delete(pocket.resolve("card"));
        Files.delete(pocket);

        card.answer(SELECT.getBytes());
        assertThat(card.answer(WRONG_PIN.getBytes())).isEqualTo(new byte[] {0x65, (byte) 0x81});
        assertThat(card.answer(HexFormat.of().parseHex("00200098"))).isEqualTo(new byte[] {0x63, (byte) 0xC3});
    }

    @Test
    void whatTheFileHeldBeforeATryWasCountedIsZerosThen() throws Exception {
        CardImageFile file = new CardImageFile(folder.resolve("card"));
        file.save(Minted.once().image());
        Path former = Files.createLink(folder.resolve("former"), file.path());
        DurableCard card = CardProcess.open(file.path());
        card.answer(SELECT.getBytes());
        assertThat(card.answer(WRONG_PIN.getBytes())).isEqualTo(new byte[] {0x63, (byte) 0xC2});
        assertThat(Files.readAllBytes(former)).containsOnly(0);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("card", "former");
    }

    @Test
    void aCardThatWasMadeAnewOrTakenAwayWhileItLayInASlotIsNotWrittenOver() throws Exception {
        CardImageFile file = new CardImageFile(folder.resolve("card"));
        file.save(Minted.once().image());
        DurableCard former = CardProcess.open(file.path());
        CardImage anew = Minted.once().image().withPinTries(1);
        file.save(anew);

        former.answer(SELECT.getBytes());
        assertThat(former.answer(WRONG_PIN.getBytes())).isEqualTo(new byte[] {0x65, (byte) 0x81});
        assertThat(file.load()).isEqualTo(anew);

        Files.delete(file.path());
        assertThat(former.answer(WRONG_PIN.getBytes())).isEqualTo(new byte[] {0x65, (byte) 0x81});
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void aCardLyingInTheSlotIsOfferedToTheNextReaderProcess() throws Exception {
        new CardImageFile(folder.resolve("card")).save(Minted.once().image());
        DirectSlot first = DirectSlot.open(0, Duration.ofSeconds(5));
        int port = first.port();
        try (VpcdClient _ =
                VpcdClient.insert(CardProcess.open(folder.resolve("card")), InsertedCard.addressOf(first))) {
            assertThat(first.await(true, Duration.ofSeconds(5))).isTrue();
            first.close();
            try (DirectSlot next = DirectSlot.open(port, Duration.ofSeconds(5))) {
                assertThat(next.await(true, Duration.ofSeconds(5))).isTrue();
            }
        }
    }

    @Test
    void theCardProcessNeedsImageAndSlot() throws IOException {
        assertThat(CardProcess.run(new String[] {}, InputStream.nullInputStream()))
                .isEqualTo(2);
        assertThat(CardProcess.run(new String[] {"--help"}, InputStream.nullInputStream()))
                .isEqualTo(0);
        String missing = folder.resolve("none").toString();
        String[] noImage = {"--image", missing, "--slot", "127.0.0.1:1"};
        assertThat(CardProcess.run(noImage, InputStream.nullInputStream())).isEqualTo(1);
        new CardImageFile(folder.resolve("card")).save(Minted.once().image());
        String[] right = {"--image", folder.resolve("card").toString(), "--slot", "127.0.0.1:1"};
        assertThat(CardProcess.run(right, InputStream.nullInputStream())).isZero();
    }
}
