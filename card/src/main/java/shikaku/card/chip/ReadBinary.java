package shikaku.card.chip;

import java.util.Arrays;
import javax.smartcardio.CommandAPDU;
import shikaku.card.Limits;

/**
 * READ BINARY (読出し): from an offset of the current EF, or by short identifier ({@code P1=80+sfi}), which also makes that EF
 * current. Asked for more than is there, it gives what is there.
 */
final class ReadBinary implements CardCommand {
    private static final int BY_SHORT_IDENTIFIER = 0x80;
    private static final int RESERVED = 0x60;

    @Override
    public Step run(CardState card, CommandAPDU command) throws Refused {
        boolean byShortIdentifier = (command.getP1() & BY_SHORT_IDENTIFIER) != 0;
        if (!byShortIdentifier) {
            return read(card, (command.getP1() << 8) | command.getP2(), command);
        }
        Refused.unless((command.getP1() & RESERVED) == 0, StatusWord.WRONG_P1_P2);
        return read(card.selecting(command.getP1() & ShortIdentifier.MASK), command.getP2(), command);
    }

    private static Step read(CardState card, int offset, CommandAPDU command) throws Refused {
        CardFile.Transparent file = card.current(CardFile.Transparent.class);
        card.require(file.read());
        Refused.unless(command.getNc() == 0 && command.getNe() > 0, StatusWord.WRONG_LENGTH);
        byte[] content = file.content().toByteArray();
        Refused.unless(offset < content.length, StatusWord.WRONG_OFFSET);
        int count = Math.min(Math.min(command.getNe(), Limits.ANSWER_BYTES), content.length - offset);
        return Step.of(card, Arrays.copyOfRange(content, offset, offset + count));
    }
}
