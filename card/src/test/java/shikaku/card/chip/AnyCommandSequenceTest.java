package shikaku.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javax.smartcardio.CommandAPDU;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import shikaku.card.JpkiApplication;
import shikaku.card.Minted;
import shikaku.certificate.cvc.CardVerifiableCertificate;

class AnyCommandSequenceTest {
    private static final int VERIFY = 0x20;

    @Property(tries = 300)
    void noSequenceThrowsAndNoneOpensTheKeyWithoutPinOrInstitution(@ForAll("sequences") List<byte[]> commands) {
        CardBench card = CardBench.inApplication(Minted.once().image());
        for (byte[] command : commands) {
            int answered = card.send(command).getSW();
            assertThat(answered).isBetween(0x6000, 0x9000);
        }
        card.selectApplication();
        commands.forEach(card::send);
        assertThat(card.sign()).isIn("6982", "6A82", "6986");
    }

    @Property(tries = 300)
    void onlyVerifyEverChangesTheCounter(@ForAll("sequences") List<byte[]> commands) {
        CardBench card = CardBench.inApplication(Minted.once().image());
        for (byte[] command : commands) {
            CardState before = card.state();
            card.send(command);
            if (command.length < 6 || command[1] != VERIFY) {
                assertThat(card.state().differsInFiles(before)).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<List<byte[]>> sequences() {
        return Arbitraries.oneOf(wild(), plausible(), Arbitraries.of(known()))
                .list()
                .ofMaxSize(30);
    }

    private static Arbitrary<byte[]> wild() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    }

    /** Real instructions with any parameters and any data but the right PIN. */
    private static Arbitrary<byte[]> plausible() {
        Arbitrary<Byte> parameter = Arbitraries.of(
                (byte) 0,
                (byte) 1,
                (byte) 2,
                (byte) 4,
                (byte) 0x0C,
                (byte) 0x80,
                (byte) 0x81,
                (byte) 0x96,
                (byte) 0x97,
                (byte) 0x98,
                (byte) 0xC1);
        Arbitrary<Byte> instruction = Arbitraries.of(
                (byte) 0x20, (byte) 0x24, (byte) 0x2A, (byte) 0x82, (byte) 0x84, (byte) 0xA2, (byte) 0xA4, (byte) 0xB0);
        return Combinators.combine(Arbitraries.of((byte) 0, (byte) 0x80), instruction, parameter, parameter, wild())
                .as((cla, ins, p1, p2, data) -> command(cla, ins, p1, p2, data));
    }

    private static byte[] command(byte cla, byte ins, byte p1, byte p2, byte[] data) {
        var body = data.length == 4 ? new byte[3] : data;
        return body.length == 0
                ? new byte[] {cla, ins, p1, p2}
                : new CommandAPDU(cla, ins, p1, p2, body, 256).getBytes();
    }

    private static List<byte[]> known() {
        CardVerifiableCertificate stranger = Minted.once().chain().institution();
        return Stream.of(
                        new CommandAPDU(0, 0xA4, 4, 0x0C, JpkiApplication.aid()),
                        new CommandAPDU(0, 0xA4, 2, 0x0C, new byte[] {0, 0x16}),
                        new CommandAPDU(0, 0xA4, 2, 0x0C, new byte[] {0, 0x17}),
                        new CommandAPDU(0x80, 0xA2, 0, 0x81, stranger.firstPart()),
                        new CommandAPDU(0x80, 0xA2, 0, 0xC1, stranger.secondPart()),
                        new CommandAPDU(0, 0x84, 0, 0, 32))
                .map(CommandAPDU::getBytes)
                .toList();
    }
}
