package shikaku.card.chip;

import java.util.HexFormat;
import javax.smartcardio.CommandAPDU;

/**
 * SELECT (選択): an application by its full AID ({@code P1=04}) or an EF by its identifier ({@code P1=02}).
 *
 * <p>P2 {@code 00} and {@code 0C} both answer without file control information, as clients in the field accept.
 */
final class Select implements CardCommand {
    private static final int BY_NAME = 0x04;
    private static final int BY_IDENTIFIER = 0x02;
    private static final int FIRST_WITH_INFORMATION = 0x00;
    private static final int FIRST_WITHOUT_INFORMATION = 0x0C;

    @Override
    public Step run(CardState card, CommandAPDU command) throws Refused {
        int p2 = command.getP2();
        Refused.unless(p2 == FIRST_WITH_INFORMATION || p2 == FIRST_WITHOUT_INFORMATION, StatusWord.WRONG_P1_P2);
        return switch (command.getP1()) {
            case BY_NAME -> application(card, HexFormat.of().formatHex(command.getData()));
            case BY_IDENTIFIER -> file(card, command.getData());
            default -> throw new Refused(StatusWord.WRONG_P1_P2);
        };
    }

    private static Step application(CardState card, String aid) throws Refused {
        Refused.unless(card.applications().containsKey(aid), StatusWord.NOT_FOUND);
        return Step.of(card.with(Session.of(aid)), StatusWord.OK);
    }

    private static Step file(CardState card, byte[] identifier) throws Refused {
        Refused.unless(identifier.length == 2, StatusWord.WRONG_LENGTH);
        int file = ((identifier[0] & 0xFF) << 8) | (identifier[1] & 0xFF);
        return Step.of(card.selecting(file), StatusWord.OK);
    }
}
