package shikaku.card.slot;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;

/** One card in the direct slot, for as long as its connection lasts. */
final class DirectLink {
    private final VpcdFrames frames;
    private final Duration answerTime;
    private final BlockingQueue<Optional<byte[]>> answers = new ArrayBlockingQueue<>(2);
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();

    DirectLink(Socket socket, Duration answerTime) throws IOException {
        this.frames = new VpcdFrames(socket);
        this.answerTime = answerTime;
    }

    /** Takes in what the card sends until it goes away. A card that talks unasked breaks the protocol and is dropped. */
    void listen() {
        try {
            byte[] answer = frames.read();
            while (awaited.compareAndSet(true, false)) {
                answers.put(Optional.of(answer));
                answer = frames.read();
            }
        } catch (IOException removed) {
            // The usual end: somebody took the card out.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** Asks and waits for the answer, at most the answer time. */
    synchronized byte[] exchange(byte[] request) throws CardException {
        try {
            awaited.set(true);
            send(request);
            Optional<byte[]> answer = answers.poll(answerTime.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                close();
                throw new CardException("the card did not answer within " + answerTime);
            }
            return answer.orElseThrow(() -> new CardNotPresentException("the card was taken out"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardException("interrupted", e);
        }
    }

    /** Sends what has no answer. */
    void send(byte[] request) throws CardNotPresentException {
        try {
            frames.write(request);
        } catch (IOException e) {
            close();
            throw new CardNotPresentException("the card was taken out", e);
        }
    }

    boolean isGone() {
        return gone.get();
    }

    void close() {
        if (gone.compareAndSet(false, true)) {
            frames.close();
            // Wakes whoever waits for an answer; a full queue has woken them already.
            boolean woken = answers.offer(Optional.empty());
            assert woken || !answers.isEmpty();
        }
    }
}
