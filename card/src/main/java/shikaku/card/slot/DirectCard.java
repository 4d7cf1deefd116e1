package shikaku.card.slot;

import java.util.concurrent.atomic.AtomicReference;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;

/** A connected card in a {@link DirectSlot}. */
final class DirectCard extends Card {
    private final DirectLink link;
    private final ATR atr;
    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
    private volatile boolean connected = true;

    private DirectCard(DirectLink link, ATR atr) {
        this.link = link;
        this.atr = atr;
    }

    static DirectCard powerOn(DirectLink link) throws CardException {
        link.send(new byte[] {VpcdFrames.POWER_ON});
        return new DirectCard(link, new ATR(link.exchange(new byte[] {VpcdFrames.GET_ATR})));
    }

    @Override
    public ATR getATR() {
        return atr;
    }

    @Override
    public String getProtocol() {
        return "T=1";
    }

    @Override
    public CardChannel getBasicChannel() {
        return new DirectChannel(this);
    }

    @Override
    public CardChannel openLogicalChannel() throws CardException {
        throw new CardException("this card has no logical channels");
    }

    /** As with PC/SC, from now on the card is for this thread alone; of other processes there are none at this slot. */
    @Override
    public void beginExclusive() throws CardException {
        if (!owner.compareAndSet(null, Thread.currentThread())) {
            throw new CardException("the card is in exclusive use already");
        }
    }

    @Override
    public void endExclusive() {
        owner.compareAndSet(Thread.currentThread(), null);
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        throw new CardException("this terminal has no control commands");
    }

    @Override
    public void disconnect(boolean reset) throws CardException {
        requireOwner();
        connected = false;
        if (reset && !link.isGone()) {
            link.send(new byte[] {VpcdFrames.RESET});
        }
    }

    byte[] exchange(byte[] command) throws CardException {
        if (!connected) {
            throw new IllegalStateException("the card was disconnected");
        }
        requireOwner();
        return link.exchange(command);
    }

    private void requireOwner() throws CardException {
        Thread exclusive = owner.get();
        if (exclusive != null && exclusive != Thread.currentThread()) {
            throw new CardException("the card is in exclusive use by another thread");
        }
    }
}
