package shikaku.town.pcsc;

import java.time.Duration;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/** A small PC/SC program: {@code READER MILLISECONDS}. Ends with 0 as soon as a card in that reader can be spoken to, with 1 when none can in that time. */
public final class CardLook {
    private CardLook() {}

    /** In a process of its own, because the PC/SC library looks for its pcscd once, in the environment. */
    public static void main(String[] arguments) throws Exception {
        CardTerminal reader =
                TerminalFactory.getInstance("PC/SC", null).terminals().getTerminal(arguments[0]);
        Duration patience = Duration.ofMillis(Long.parseLong(arguments[1]));
        System.exit(reader != null && speaks(reader, patience) ? 0 : 1);
    }

    private static boolean speaks(CardTerminal reader, Duration patience) throws CardException {
        if (!reader.waitForCardPresent(patience.toMillis())) {
            return false;
        }
        reader.connect("*").disconnect(false);
        return true;
    }
}
