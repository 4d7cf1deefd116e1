package shikaku.town.pocket;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import shikaku.card.slot.CardInSlot;
import shikaku.message.Octets;

/**
 * A card that can be made to hesitate before a command, unless told otherwise before it signs. So the town knows for certain where in the figure a check-in
 * stands: ③ has been answered, ⑤′ has not been sent.
 */
public final class HesitatingCard implements CardInSlot {
    /** COMPUTE DIGITAL SIGNATURE: the command whose answer is ⑤′'s proof. */
    private static final byte COMPUTE_DIGITAL_SIGNATURE = 0x2A;

    /** Shorter than the patience of the reader process, so that a forgotten hesitation ends the check-in and nothing else. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final CardInSlot card;
    private final Predicate<byte[]> before;
    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private volatile CompletableFuture<Void> encouraged = CompletableFuture.completedFuture(null);

    public HesitatingCard(CardInSlot card) {
        this(card, HesitatingCard::signs);
    }

    /** @param before which command it hesitates before */
    HesitatingCard(CardInSlot card, Predicate<byte[]> before) {
        this.card = card;
        this.before = before;
    }

    /** From now on it waits before it signs. */
    void hesitate() {
        encouraged = new CompletableFuture<>();
    }

    /** Calls {@code then} once, when it has been asked to sign. */
    void whenAsked(Runnable then) {
        reached.thenRun(then);
    }

    /** Waits until it has been asked to sign. */
    void awaitHesitating() {
        await(reached);
    }

    void encourage() {
        encouraged.complete(null);
    }

    @Override
    public byte[] answer(byte[] apdu) {
        if (before.test(apdu)) {
            reached.complete(null);
            await(encouraged);
        }
        return card.answer(apdu);
    }

    @Override
    public Octets atr() {
        return card.atr();
    }

    @Override
    public void reset() {
        card.reset();
    }

    private static boolean signs(byte[] apdu) {
        return apdu.length > 1 && apdu[1] == COMPUTE_DIGITAL_SIGNATURE;
    }

    private static void await(CompletableFuture<Void> step) {
        try {
            step.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("nothing happened at the card in " + LONGEST, e);
        }
    }
}
