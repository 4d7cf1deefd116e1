package shikaku.reader;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import shikaku.card.CardFailure;

/** Watches the slot: waits for one card, and then until it is taken. */
final class SlotWatch {
    private final CardSource source;
    private final Patience patience;
    private final Guest guest;
    private final CountDownLatch ended = new CountDownLatch(1);

    SlotWatch(CardSource source, Patience patience, Guest guest) {
        this.source = source;
        this.patience = patience;
        this.guest = guest;
    }

    /** What becomes of the card. */
    interface Guest {
        void came(CardTerminal slot);

        void taken();

        void cannotCome(CardFailure why);
    }

    void begin() {
        // No virtual thread: it waits inside the PC/SC library.
        Thread.ofPlatform().daemon().name("slot-watch").start(this::watch);
    }

    /** Looks no more; nobody is told. */
    void end() {
        ended.countDown();
    }

    private void watch() {
        try {
            CardTerminal slot = open();
            while (!cameTo(slot)) {}
            guest.came(slot);
            while (isIn(slot)) {
                if (ended.await(Limits.PRESENCE_POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            guest.taken();
        } catch (CardFailure failure) {
            guest.cannotCome(failure);
        } catch (CardException | IllegalStateException readerIsGone) {
            patience.over().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CardTerminal open() throws CardFailure, InterruptedException {
        try (Lifetime _ = patience.begin()) {
            return source.open();
        }
    }

    private boolean cameTo(CardTerminal slot) throws CardException {
        try (Lifetime _ = patience.begin()) {
            return slot.waitForCardPresent(Limits.PRESENCE_POLL.toMillis());
        }
    }

    /** Asks and comes back at once: while the PC/SC library waits, it lets no command pass to the card. */
    private boolean isIn(CardTerminal slot) throws CardException {
        try (Lifetime _ = patience.begin()) {
            return slot.isCardPresent();
        }
    }
}
