package shikaku.town.pocket;

import javax.smartcardio.CardChannel;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;

/** A small PC/SC program: {@code list} prints each reader and whether a card is in it, {@code sign} asks the first card for a signature. */
final class PcscClient {
    private static final byte[] JPKI = {(byte) 0xD3, (byte) 0x92, (byte) 0xF0, 0, 0x26, 1, 0, 0, 0, 1};

    private PcscClient() {}

    public static void main(String[] arguments) throws Exception {
        var terminals = TerminalFactory.getInstance("PC/SC", null).terminals().list();
        if (arguments[0].equals("sign")) {
            sign(terminals.getFirst());
        }
        for (CardTerminal terminal : terminals) {
            System.out.println(terminal.getName() + (terminal.isCardPresent() ? " present" : " empty"));
        }
    }

    /** The card refuses, since nobody has shown it a PIN; it is asked all the same. */
    private static void sign(CardTerminal terminal) throws Exception {
        CardChannel card = terminal.connect("*").getBasicChannel();
        card.transmit(new CommandAPDU(0, 0xA4, 4, 0x0C, JPKI));
        card.transmit(new CommandAPDU(0x80, 0x2A, 0, 0x80, new byte[] {1}, 256));
    }
}
