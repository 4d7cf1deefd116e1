package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.junit.jupiter.api.Test;

class TimedChannelTest {
    private final Laps laps = new Laps();

    @Test
    void aWholeBlockIsTimed() throws Exception {
        assertThat(send("00B0000000", 256).getNr()).isEqualTo(256);
        assertThat(laps.distributions()).containsOnlyKeys(Lap.PCSC_READ);
    }

    @Test
    void theHeadAndTheRestOfAFileAreNot() throws Exception {
        send("00B0000004", 4);
        send("00B0040021", 0x21);
        assertThat(laps.distributions()).isEmpty();
    }

    @Test
    void aSignatureIsTimed() throws Exception {
        send("802A008001FF00", 256);
        assertThat(laps.distributions()).containsOnlyKeys(Lap.PCSC_SIGN);
    }

    @Test
    void everythingElseOnlyPasses() throws Exception {
        assertThat(send("00A4040C0AD392F000260100000001", 0).getSW()).isEqualTo(0x9000);
        ByteBuffer answer = ByteBuffer.allocate(2);
        assertThat(over(0).transmit(ByteBuffer.wrap(new byte[] {0, 0x20, 0, (byte) 0x80}), answer))
                .isEqualTo(2);
        assertThat(laps.distributions()).isEmpty();
    }

    private ResponseAPDU send(String command, int answered) throws Exception {
        return over(answered).transmit(new CommandAPDU(HexFormat.of().parseHex(command)));
    }

    private TimedChannel over(int answered) {
        return new TimedChannel(new Answering(answered), laps);
    }

    /** Answers every command with so many bytes and yes. */
    private static final class Answering extends CardChannel {
        private final byte[] answer;

        Answering(int count) {
            answer = new byte[count + 2];
            answer[count] = (byte) 0x90;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) {
            return new ResponseAPDU(answer);
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) {
            response.put(answer);
            return answer.length;
        }

        @Override
        public Card getCard() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
