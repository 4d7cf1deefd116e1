package shikaku.card.chip;

import java.nio.charset.StandardCharsets;
import javax.smartcardio.CommandAPDU;
import shikaku.card.chip.Right.PinVerified;

/** CHANGE REFERENCE DATA (暗証番号の変更), {@code P1=01}: a new PIN of the same form, after the old one was verified.
 * 照合番号 cannot be changed: they stand on the card. */
final class ChangeReferenceData implements CardCommand {
    private static final int NEW_VALUE_ONLY = 0x01;

    @Override
    public Step run(CardState card, CommandAPDU command) throws Refused {
        Refused.unless(command.getP1() == NEW_VALUE_ONLY, StatusWord.WRONG_P1_P2);
        int file = ShortIdentifier.resolve(card, command.getP2());
        CardFile.Pin pin = card.selecting(file).current(CardFile.Pin.class);
        card.require(AccessRule.anyOf(new PinVerified(file)));
        String changed = new String(command.getData(), StandardCharsets.US_ASCII);
        Refused.unless(pin.form().changeable(), StatusWord.CONDITIONS_NOT_MET);
        Refused.unless(pin.form().fits(changed), StatusWord.WRONG_DATA);
        return Step.of(card.replacing(file, pin.withPin(changed)), StatusWord.OK);
    }
}
