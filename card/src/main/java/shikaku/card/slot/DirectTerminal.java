package shikaku.card.slot;

import java.time.Duration;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** A {@link DirectSlot} as {@code javax.smartcardio} sees it. A time of 0 ms waits for ever, as the interface demands. */
final class DirectTerminal extends CardTerminal {
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final DirectSlot slot;

    DirectTerminal(DirectSlot slot) {
        this.slot = slot;
    }

    @Override
    public String getName() {
        return "vpcd-direct " + slot.port();
    }

    @Override
    public Card connect(String protocol) throws CardException {
        if (!protocol.equals("*") && !protocol.equals("T=1")) {
            throw new CardException("the card speaks T=1, not " + protocol);
        }
        return DirectCard.powerOn(slot.link());
    }

    @Override
    public boolean isCardPresent() {
        return slot.isCardPresent();
    }

    @Override
    public boolean waitForCardPresent(long timeoutMillis) throws CardException {
        return await(true, timeoutMillis);
    }

    @Override
    public boolean waitForCardAbsent(long timeoutMillis) throws CardException {
        return await(false, timeoutMillis);
    }

    private boolean await(boolean wanted, long timeoutMillis) throws CardException {
        try {
            return slot.await(wanted, timeoutMillis == 0 ? FOR_EVER : Duration.ofMillis(timeoutMillis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardException("interrupted", e);
        }
    }
}
