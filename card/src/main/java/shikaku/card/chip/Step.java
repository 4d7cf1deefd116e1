package shikaku.card.chip;

import java.util.Arrays;
import javax.smartcardio.ResponseAPDU;

/**
 * One command's outcome.
 *
 * @param state the card afterwards
 * @param response what it answers
 */
public record Step(CardState state, ResponseAPDU response) {
    static Step of(CardState state, StatusWord status) {
        return new Step(state, status.alone());
    }

    static Step of(CardState state, byte[] data) {
        byte[] answer = Arrays.copyOf(data, data.length + 2);
        answer[data.length] = (byte) 0x90;
        return new Step(state, new ResponseAPDU(answer));
    }
}
