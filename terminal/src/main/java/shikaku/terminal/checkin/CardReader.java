package shikaku.terminal.checkin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.FrontItems;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.message.reader.ReaderAnswer.ToNumber;
import shikaku.message.reader.ReaderAnswer.ToPin;

/**
 * The reader of one patient (マイナンバーカードICリーダー), as the terminal knows it: words, a certificate, a signature. Photo, camera frames and
 * PIN stay on its other side (C-17).
 */
public interface CardReader {
    /** Takes the slot and waits, as long as it takes, until somebody places a card. */
    PinState awaitCard() throws CheckInEnded;

    /** What is known of the card's PIN by now. */
    PinState pin();

    /** Whether it compares faces, as far as it has said. */
    FaceSupport face();

    /** SHA-256 of the holder's certificate: which card it is. A phone refuses it before its PIN. */
    Octets whichCard() throws CheckInEnded;

    /** Called once, on any thread, when the card is taken ({@code CARD_REMOVED}) or the reader is no more. */
    void whenGone(Consumer<Reason> leave);

    /** Lets the kiosk page hand one PIN to the reader's own door; the future holds what the card said to it. */
    Entry<ToPin> acceptPin() throws CheckInEnded;

    /** ①: lets whoever sees the card's front hand its 照合番号B to the reader's own door; with it the reader reads the chip's photo. */
    Entry<ToNumber> acceptNumber() throws CheckInEnded;

    /**
     * ①②: lets the kiosk page hand the camera's frames to the reader's own door, where they are compared with the photo.
     *
     * @param tasks what the holder may be asked to do where it is unsure whether the camera sees a living face
     */
    Entry<EndOfComparing> compare(Set<FaceTask> tasks) throws CheckInEnded;

    /** No more of that; comes back when it has ended one way or another, and the entry holds how. */
    void stopComparing() throws CheckInEnded;

    /** ④: shows the card the verifier's certificates; the card answers with its challenge. */
    Challenge admit(List<Octets> verifierChain) throws CheckInEnded;

    /**
     * ④′: hands the center's signature to the card, which checks it and opens the holder's key.
     *
     * @return what the front says of its holder, where the photo was read
     */
    Optional<FrontItems> authenticate(Octets verifierSignature) throws CheckInEnded;

    /** ⑤: the holder's certificate and a signature over the center's nonce. */
    Proof prove(Octets nonce, SessionIdentifier session) throws CheckInEnded;

    /**
     * Takes the slot and waits, as long as it takes, until no card lies in it: for one that another reader has left there. It serves nobody then.
     *
     * @throws CheckInEnded when it cannot be known
     */
    void awaitEmptySlot() throws CheckInEnded;

    /** Waits for a moment until the card is taken; true when it was, false also when nobody sees it any more. */
    boolean awaitRemoval();

    /** Ends the process and with it all it held; safe to call at any time and twice. */
    EndOfReader end();

    /** How often somebody was refused at its own door, by what they were told; complete when it has ended by itself. */
    Map<Reason, Integer> refused();

    /** How long a card has been there; zero before it came. */
    Duration held();

    /**
     * Where the kiosk page hands something in, and what will come of it.
     *
     * @param port on the loopback
     * @param token what the page must show there
     * @param answer what the reader said in the end
     */
    record Entry<A extends ReaderAnswer>(int port, String token, CompletableFuture<A> answer) {
        @Override
        public String toString() {
            return "Entry[" + port + "]";
        }
    }
}
