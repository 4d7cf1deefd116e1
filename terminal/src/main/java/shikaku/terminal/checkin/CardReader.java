package shikaku.terminal.checkin;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.Proof;

/**
 * The reader of one patient (マイナンバーカードICリーダー), as the terminal knows it: words, a certificate, a signature. Photo, camera frames and
 * PIN stay on its other side (C-17).
 */
public interface CardReader {
    /** Takes the slot and waits, as long as it takes, until somebody places a card. */
    PinState awaitCard() throws CheckInEnded;

    /** Called once, on any thread, when the card is taken ({@code CARD_REMOVED}) or the reader is no more. */
    void whenGone(Consumer<Reason> leave);

    /** Lets the kiosk page hand one PIN to the reader's own door; the future holds what the card said to it. */
    PinEntry acceptPin() throws CheckInEnded;

    /** ④: shows the card the verifier's certificates; the card answers with its challenge. */
    Challenge admit(List<Octets> verifierChain) throws CheckInEnded;

    /** ④′: hands the center's signature to the card, which checks it and opens the holder's key. */
    void authenticate(Octets verifierSignature) throws CheckInEnded;

    /** ⑤: the holder's certificate and a signature over the center's nonce. */
    Proof prove(Octets nonce, SessionIdentifier session) throws CheckInEnded;

    /** Waits for a moment until the card is taken; true when it was. */
    boolean awaitRemoval();

    /** Ends the process and with it all it held; safe to call at any time and twice. */
    EndOfReader end();

    /**
     * Where the kiosk page hands in the PIN, and what will come of it.
     *
     * @param port on the loopback
     * @param token what the page must show there
     * @param answer what the card said
     */
    record PinEntry(int port, String token, CompletableFuture<PinAnswer> answer) {
        @Override
        public String toString() {
            return "PinEntry[" + port + "]";
        }
    }
}
