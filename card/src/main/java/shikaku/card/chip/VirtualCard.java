package shikaku.card.chip;

import java.util.Map;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/**
 * The virtual My Number card (仮想カード): a pure function from state and command to state and response.
 *
 * <p>It never throws, whatever it is sent; a command it does not know gets a status word and changes nothing.
 */
public final class VirtualCard {
    private static final int CLASS_ISO = 0x00;
    private static final int CLASS_JPKI = 0x80;

    private final Map<Integer, CardCommand> iso;
    private final Map<Integer, CardCommand> jpki;

    /** @param challenges for GET CHALLENGE */
    public VirtualCard(ChallengeSource challenges) {
        iso = Map.of(
                0x20, new Verify(),
                0x24, new ChangeReferenceData(),
                0x82, new ExternalAuthenticate(),
                0x84, new GetChallenge(challenges),
                0xA4, new Select(),
                0xB0, new ReadBinary());
        jpki = Map.of(0x2A, new ComputeDigitalSignature(), 0xA2, new VerifyCertificate());
    }

    /** Answers one command as it came over the wire, short or extended. */
    public Step answer(CardState card, byte[] apdu) {
        CommandAPDU command;
        try {
            command = new CommandAPDU(apdu);
        } catch (IllegalArgumentException malformed) {
            return Step.of(card, StatusWord.WRONG_LENGTH);
        }
        return answer(card, command);
    }

    /** Answers one command. */
    public Step answer(CardState card, CommandAPDU command) {
        try {
            return find(command).run(card, command);
        } catch (Refused refused) {
            return Step.of(card, refused.status());
        }
    }

    /** The answer when a change could not be made durable: the change has not happened. */
    public static ResponseAPDU memoryFailure() {
        return StatusWord.MEMORY_FAILURE.alone();
    }

    private CardCommand find(CommandAPDU command) throws Refused {
        Map<Integer, CardCommand> known = switch (command.getCLA()) {
            case CLASS_ISO -> iso;
            case CLASS_JPKI -> jpki;
            default -> throw new Refused(StatusWord.UNKNOWN_CLASS);
        };
        CardCommand found = known.get(command.getINS());
        if (found == null) {
            throw new Refused(StatusWord.UNKNOWN_INSTRUCTION);
        }
        return found;
    }
}
