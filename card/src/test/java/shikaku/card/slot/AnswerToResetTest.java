package shikaku.card.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import javax.smartcardio.Card;
import javax.smartcardio.CardTerminal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.card.Minted;
import shikaku.card.MyNumberCard;
import shikaku.card.image.CardImageFile;
import shikaku.message.Octets;

/** A card is known by its application, whatever it, or the reader on its behalf, answers to reset. */
class AnswerToResetTest {
    @TempDir
    private Path folder;

    /** Those seen on real cards, with contacts and without (card.md §1.5). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3be000ff8131fe4514",
                "3bda13ff8131fb468012392f31c173c601c03b",
                "3bc5ff8131fb458073c6010000",
                "3bf59100ff918171fe400042000100d1d6",
                "3bf59100ff918171fe4000420001b3a115",
                "3b888001000005e0b381a1007f",
                "3b888001000041e0b381a1003b",
                "3b888001004b51ff0081d100bc",
                "3b888001004b51ffb381d1000f"
            })
    void everyAnswerSeenOnRealCardsIsAMyNumberCard(String atr) throws Exception {
        Path image = folder.resolve("card");
        new CardImageFile(image).save(Minted.once().image());
        try (DirectSlot slot = DirectSlot.open(0, Duration.ofSeconds(10));
                VpcdClient _ = VpcdClient.insert(
                        new Answering(
                                CardProcess.open(image),
                                Octets.of(HexFormat.of().parseHex(atr))),
                        InsertedCard.addressOf(slot))) {
            CardTerminal terminal = DirectProvider.terminal(slot);
            assertThat(terminal.waitForCardPresent(5_000)).isTrue();
            Card card = terminal.connect("*");

            assertThat(card.getATR().getBytes()).isEqualTo(HexFormat.of().parseHex(atr));
            assertThat(MyNumberCard.select(card.getBasicChannel()).tokenInformation())
                    .isEqualTo("JPKIAPICCTOKEN2");
        }
    }

    /** The same card with another answer to reset. */
    private record Answering(CardInSlot card, Octets atr) implements CardInSlot {
        @Override
        public byte[] answer(byte[] apdu) {
            return card.answer(apdu);
        }

        @Override
        public void reset() {
            card.reset();
        }
    }
}
