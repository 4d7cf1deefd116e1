package shikaku.town.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** Lets everything through and keeps how long the card took for whole blocks and for signatures: so they are those of whatever is measured over it. */
final class TimedChannel extends CardChannel {
    private static final int READ_BINARY = 0xB0;
    private static final int COMPUTE_DIGITAL_SIGNATURE = 0x2A;
    private static final int BLOCK_BYTES = 256;

    private final CardChannel channel;
    private final Laps laps;

    TimedChannel(CardChannel channel, Laps laps) {
        this.channel = channel;
        this.laps = laps;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardException {
        long begun = System.nanoTime();
        ResponseAPDU answer = channel.transmit(command);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        lap(command, answer).ifPresent(lap -> laps.add(lap, taken));
        return answer;
    }

    /** Commands with a secret go this way; none of them is timed. */
    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
        return channel.transmit(command, response);
    }

    @Override
    public Card getCard() {
        return channel.getCard();
    }

    @Override
    public int getChannelNumber() {
        return channel.getChannelNumber();
    }

    @Override
    public void close() throws CardException {
        channel.close();
    }

    private static Optional<Lap> lap(CommandAPDU command, ResponseAPDU answer) {
        return switch (command.getINS()) {
            case READ_BINARY -> Optional.of(Lap.PCSC_READ).filter(_ -> answer.getNr() == BLOCK_BYTES);
            case COMPUTE_DIGITAL_SIGNATURE -> Optional.of(Lap.PCSC_SIGN);
            default -> Optional.empty();
        };
    }
}
