package shikaku.card.slot;

import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/** The one terminal of a {@link DirectSlot}. */
final class DirectTerminals extends CardTerminals {
    private final DirectTerminal terminal;

    DirectTerminals(DirectSlot slot) {
        this.terminal = new DirectTerminal(slot);
    }

    @Override
    public List<CardTerminal> list(State state) throws CardException {
        boolean listed = switch (state) {
            case ALL -> true;
            case CARD_PRESENT, CARD_INSERTION -> terminal.isCardPresent();
            case CARD_ABSENT, CARD_REMOVAL -> !terminal.isCardPresent();
        };
        return listed ? List.of(terminal) : List.of();
    }

    @Override
    public boolean waitForChange(long timeoutMillis) throws CardException {
        return terminal.isCardPresent()
                ? terminal.waitForCardAbsent(timeoutMillis)
                : terminal.waitForCardPresent(timeoutMillis);
    }
}
