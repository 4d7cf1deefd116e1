package shikaku.card.chip;

import javax.smartcardio.CommandAPDU;

/** One instruction of the card. */
interface CardCommand {
    /** What the command does; {@link Refused} leaves the card as it was. */
    Step run(CardState card, CommandAPDU command) throws Refused;
}
