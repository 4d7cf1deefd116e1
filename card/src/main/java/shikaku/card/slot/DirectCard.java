package shikaku.card.slot;

import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;

/** A connected card in a {@link DirectSlot}. */
final class DirectCard extends Card {
    private final DirectLink link;
    private final ATR atr;
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

    /** The slot has one user: nothing to do. */
    @Override
    public void beginExclusive() {}

    @Override
    public void endExclusive() {}

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        throw new CardException("this terminal has no control commands");
    }

    @Override
    public void disconnect(boolean reset) throws CardException {
        connected = false;
        if (reset && !link.isGone()) {
            link.send(new byte[] {VpcdFrames.RESET});
        }
    }

    byte[] exchange(byte[] command) throws CardException {
        if (!connected) {
            throw new IllegalStateException("the card was disconnected");
        }
        return link.exchange(command);
    }
}
