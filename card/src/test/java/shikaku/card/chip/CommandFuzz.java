package shikaku.card.chip;

import java.nio.ByteBuffer;
import shikaku.card.FullCard;
import shikaku.card.image.CardPower;

/**
 * Whatever bytes arrive, the card answers with a status word and gives nothing away: a target for Jazzer, run by {@code scripts/fuzz}. The input is a
 * sequence of commands, each behind its length (two bytes).
 */
public final class CommandFuzz {
    private static final int ANSWER_MIN = 2;
    private static final CardState FRESH = CardPower.on(FullCard.once().image());
    private static final VirtualCard CARD = new VirtualCard(byte[]::new);

    private CommandFuzz() {}

    /** Jazzer's entry point. */
    public static void fuzzerTestOneInput(byte[] input) {
        CardState state = FRESH;
        ByteBuffer rest = ByteBuffer.wrap(input);
        while (rest.remaining() >= Short.BYTES) {
            byte[] command = new byte[Math.min(Short.toUnsignedInt(rest.getShort()), rest.remaining())];
            rest.get(command);
            Step step = CARD.answer(state, command);
            check(state, step, command);
            state = step.state();
        }
    }

    private static void check(CardState before, Step step, byte[] command) {
        byte[] answer = step.response().getBytes();
        if (answer.length < ANSWER_MIN) {
            throw new IllegalStateException("an answer without a status word");
        }
        boolean mayChange = command.length > 1 && (command[1] == 0x20 || command[1] == 0x24);
        if (!mayChange && step.state().differsInFiles(before)) {
            throw new IllegalStateException("a file changed without VERIFY or CHANGE REFERENCE DATA");
        }
    }
}
