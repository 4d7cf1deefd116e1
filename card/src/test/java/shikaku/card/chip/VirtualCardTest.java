package shikaku.card.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.card.JpkiApplication.AUTHENTICATION_CERTIFICATE;
import static shikaku.card.JpkiApplication.AUTHENTICATION_KEY;
import static shikaku.card.JpkiApplication.AUTHENTICATION_PIN;
import static shikaku.card.JpkiApplication.TOKEN_INFORMATION;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.card.Minted;

class VirtualCardTest {
    private final Minted minted = Minted.once();
    private final CardBench card = CardBench.inApplication(minted.image());

    @ParameterizedTest
    @CsvSource({
        "00A4040C0AD392F000260100000001, 9000",
        "00A404000AD392F00026010000000100, 9000",
        "00A4040C09D392F0002601000000, 6A82",
        "00A404000FA0000000790100000000000000000000, 6A82",
        "00A4090C02000A, 6A86",
        "00A4020402000A, 6A86",
        "00A4020C0200FF, 6A82",
        "00A4020C0100, 6700",
        "00C00000, 6D00",
        "90A4040C, 6E00",
        "80A4040C, 6D00",
        "00, 6700",
        "00A4020C09000A, 6700"
    })
    void selectsByFullNameAndKnownIdentifierOnly(String command, String answer) {
        assertThat(card.send(command)).isEqualTo(answer);
    }

    @Test
    void beforeAnApplicationIsSelectedThereAreNoFiles() {
        CardBench fresh = new CardBench(minted.image());

        assertThat(fresh.select(AUTHENTICATION_CERTIFICATE)).isEqualTo("6A82");
        assertThat(fresh.send("00B0000000")).isEqualTo("6986");
        assertThat(fresh.send("0084000020")).isEqualTo("6985");
    }

    @Test
    void tellsWhichTokenItIs() {
        card.select(TOKEN_INFORMATION);

        byte[] answer = card.send(HexFormat.of().parseHex("00B0000020")).getData();

        assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("JPKIAPICCTOKEN2                 ");
    }

    @Test
    void givesTheCertificateInBlocksOrAtOnce() {
        byte[] certificate = minted.certificate();
        card.select(AUTHENTICATION_CERTIFICATE);

        byte[] head = card.send(HexFormat.of().parseHex("00B0000004")).getData();
        byte[] second = card.send(HexFormat.of().parseHex("00B0010000")).getData();
        byte[] all = card.send(HexFormat.of().parseHex("00B00000000000")).getData();
        byte[] byShortIdentifier =
                card.send(HexFormat.of().parseHex("00B08A00000000")).getData();

        assertThat(head).isEqualTo(Arrays.copyOf(certificate, 4));
        assertThat(second).isEqualTo(Arrays.copyOfRange(certificate, 256, 512));
        assertThat(all).isEqualTo(certificate);
        assertThat(byShortIdentifier).isEqualTo(certificate);
    }

    @Test
    void readsNeitherBeyondTheEndNorWhatIsNoData() {
        card.select(AUTHENTICATION_CERTIFICATE);
        assertThat(card.send("00B07FFF00")).isEqualTo("6B00");
        assertThat(card.send("00B00000")).isEqualTo("6700");
        card.select(AUTHENTICATION_KEY);
        assertThat(card.send("00B0000000")).isEqualTo("6981");
        card.select(AUTHENTICATION_PIN);
        assertThat(card.send("00B0000000")).isEqualTo("6981");
    }

    @Test
    void oversizeCommandsGetAStatusWord() {
        byte[] oversize = new byte[70_000];
        assertThat(card.send(oversize).getSW()).isEqualTo(0x6700);
        assertThat(card.send(0x00, 0x20, 0, 0x98, new byte[60_000])).isEqualTo("6700");
        assertThat(card.query()).as("it cost no try").isEqualTo("63C3");
    }
}
