package shikaku.card.slot;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;

/** Offers {@link DirectSlot} to {@code javax.smartcardio}: terminal factory {@value #TYPE}, its parameter is the slot. */
public final class DirectProvider extends Provider {
    /** The type of terminal factory. */
    public static final String TYPE = "vpcd-direct";

    private static final long serialVersionUID = 1;

    /** A provider that need not be installed: hand it to {@link TerminalFactory#getInstance(String, Object, Provider)}. */
    public DirectProvider() {
        super("ShikakuDirect", "1", "javax.smartcardio terminals over vpcd's protocol, without pcscd");
        putService(
                new Service(this, "TerminalFactory", TYPE, DirectTerminalFactory.class.getName(), List.of(), Map.of()));
    }

    /** The terminals of this slot: always exactly one. */
    public static CardTerminals terminals(DirectSlot slot) {
        try {
            return TerminalFactory.getInstance(TYPE, slot, new DirectProvider()).terminals();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the provider above offers " + TYPE, e);
        }
    }

    /** The terminal of this slot. */
    public static CardTerminal terminal(DirectSlot slot) {
        return new DirectTerminal(slot);
    }
}
