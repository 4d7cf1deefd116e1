package shikaku.reader;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A card that answers SELECT with 9000 and everything else from its script, and remembers how many PINs it was shown. */
final class ScriptedChannel extends CardChannel {
    private final Queue<String> script;
    private int pins;

    ScriptedChannel(String... script) {
        this.script = new ArrayDeque<>(List.of(script));
    }

    int pinsShown() {
        return pins;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) {
        return new ResponseAPDU(HexFormat.of().parseHex(command.getINS() == 0xA4 ? "9000" : script.remove()));
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) {
        pins++;
        byte[] answer = HexFormat.of().parseHex(script.remove());
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
