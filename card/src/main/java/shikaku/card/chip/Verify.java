package shikaku.card.chip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import shikaku.card.Limits;
import shikaku.card.chip.Right.PinVerified;

/**
 * VERIFY (照合). Without data it tells the tries left and costs none; with data it compares.
 *
 * <p>A wrong PIN answers {@code 63C2}, {@code 63C1}, {@code 63C0}, from then on {@code 6984}. Our profile: a card whose PIN was
 * never set answers {@code 6984} to the query too, so that "blocked" and "has none" can be told apart.
 */
final class Verify implements CardCommand {
    @Override
    public Step run(CardState card, CommandAPDU command) throws Refused {
        Refused.unless(command.getP1() == 0, StatusWord.WRONG_P1_P2);
        int file = ShortIdentifier.resolve(card, command.getP2());
        CardFile.Pin pin = card.selecting(file).current(CardFile.Pin.class);
        if (command.getNc() == 0) {
            return new Step(card, triesLeft(pin));
        }
        Refused.unless(command.getNc() <= Limits.PIN_BYTES_MAX, StatusWord.WRONG_LENGTH);
        Refused.unless(!pin.blocked(), StatusWord.PIN_BLOCKED);
        return matches(pin, command.getData()) ? right(card, file, pin) : wrong(card, file, pin);
    }

    private static ResponseAPDU triesLeft(CardFile.Pin pin) {
        return pin.inUse() ? StatusWord.triesLeft(pin.triesLeft()) : StatusWord.PIN_BLOCKED.alone();
    }

    private static boolean matches(CardFile.Pin pin, byte[] given) {
        return MessageDigest.isEqual(pin.pin().getBytes(StandardCharsets.US_ASCII), given);
    }

    private static Step right(CardState card, int file, CardFile.Pin pin) {
        CardState counted = card.replacing(file, pin.withTriesLeft(pin.triesMax()));
        return Step.of(counted.with(card.session().with(new PinVerified(file))), StatusWord.OK);
    }

    private static Step wrong(CardState card, int file, CardFile.Pin pin) {
        CardFile.Pin less = pin.withTriesLeft(pin.triesLeft() - 1);
        Session session = card.session().without(new PinVerified(file));
        return new Step(card.replacing(file, less).with(session), StatusWord.triesLeft(less.triesLeft()));
    }
}
