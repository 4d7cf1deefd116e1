package shikaku.town.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shikaku.town.people.Resident;
import shikaku.town.pocket.InsertedCard;

/**
 * 読み取り口のカード: which card lies in which clinic's slot. A slot holds one card and a card lies in one slot. Whoever moves a card waits for whoever else does:
 * of two who put one into the same slot at once, the former card is out and has ended before the later one is in.
 */
final class CardsInSlots implements AutoCloseable {
    private final Runnable hand;
    /** Changed under the lock of this object only; read by anybody. */
    private final Map<String, Lying> slots = new ConcurrentHashMap<>();

    /**
     * Empty slots.
     *
     * @param hand what a hand takes between two cards: a reader looks now and then, and would take a quicker change for one card that stays
     */
    CardsInSlots(Runnable hand) {
        this.hand = hand;
    }

    private record Lying(Resident holder, InsertedCard card) {}

    /** Puts a card in. */
    @FunctionalInterface
    interface Insertion {
        InsertedCard insert() throws IOException;
    }

    synchronized void insert(Resident holder, String clinic, Insertion insertion) throws IOException {
        boolean taken = slots.containsKey(clinic);
        takeOut(holder);
        remove(clinic);
        if (taken) {
            hand.run();
        }
        slots.put(clinic, new Lying(holder, insertion.insert()));
    }

    synchronized void remove(String clinic) {
        Optional.ofNullable(slots.remove(clinic))
                .ifPresent(lying -> lying.card().close());
    }

    /** Does something to a card that lies in no slot; nobody puts any card in meanwhile. */
    synchronized void whileOut(Resident holder, VisitorCards.Work work) throws IOException {
        takeOut(holder);
        work.run();
    }

    Optional<Resident> inside(String clinic) {
        return Optional.ofNullable(slots.get(clinic)).map(Lying::holder);
    }

    InsertedCard card(String clinic) {
        return Optional.ofNullable(slots.get(clinic)).map(Lying::card).orElseThrow();
    }

    @Override
    public synchronized void close() {
        List.copyOf(slots.keySet()).forEach(this::remove);
    }

    private void takeOut(Resident holder) {
        slots.entrySet().stream()
                .filter(slot -> slot.getValue().holder().equals(holder))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }
}
