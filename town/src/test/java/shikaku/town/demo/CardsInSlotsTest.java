package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shikaku.town.people.Resident;
import shikaku.town.people.Town;
import shikaku.town.pocket.InsertedCard;

class CardsInSlotsTest {
    private static final int HANDS = 8;
    private static final Iterator<Resident> PEOPLE =
            Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE).residents().iterator();
    private static final Resident HANAKO = PEOPLE.next();
    private static final Resident TARO = PEOPLE.next();

    private final Set<InsertedCard> living = ConcurrentHashMap.newKeySet();
    private final List<Integer> hands = new CopyOnWriteArrayList<>();
    private final CardsInSlots slots = new CardsInSlots(() -> hands.add(living.size()));

    @Test
    void ofManyWhoPutCardsIntoOneSlotAtOnceOneCardIsThereAndNoOtherLives() throws Exception {
        CyclicBarrier start = new CyclicBarrier(HANDS);
        try (var threads = Executors.newFixedThreadPool(HANDS)) {
            List<Callable<Object>> hands = IntStream.range(0, HANDS)
                    .mapToObj(hand -> (Callable<Object>) () -> {
                        start.await();
                        insert(hand % 2 == 0 ? HANAKO : TARO, "higashi");
                        return hand;
                    })
                    .toList();
            for (var hand : threads.invokeAll(hands)) {
                hand.get();
            }
        }
        assertThat(living).containsExactly(slots.card("higashi"));
        slots.remove("higashi");
        assertThat(living).isEmpty();
    }

    @Test
    void aSlotIsEmptyForAsLongAsAHandTakesBetweenTwoCardsAlsoOfOneHolder() throws IOException {
        insert(HANAKO, "higashi");
        assertThat(hands).as("into an empty slot").isEmpty();
        insert(TARO, "higashi");
        insert(TARO, "higashi");
        assertThat(hands).as("cards that lived meanwhile").containsExactly(0, 0);
    }

    @Test
    void aCardLiesInOnePlaceOnly() throws IOException {
        insert(HANAKO, "higashi");
        insert(TARO, "nishi");
        insert(HANAKO, "chuo");
        assertThat(slots.inside("higashi")).isEmpty();
        assertThat(slots.inside("nishi")).contains(TARO);
        assertThat(slots.inside("chuo")).contains(HANAKO);
        assertThat(living).containsExactlyInAnyOrder(slots.card("nishi"), slots.card("chuo"));
    }

    @Test
    void aCardIsOutAndHasEndedWhileItIsWorkedOnAndGoesInAgainOnlyAfterwards() throws Exception {
        insert(HANAKO, "higashi");
        try (var other = Executors.newSingleThreadExecutor()) {
            slots.whileOut(HANAKO, () -> {
                other.submit(() -> {
                    insert(HANAKO, "higashi");
                    return true;
                });
                Thread.yield();
                assertThat(living).isEmpty();
            });
        }
        assertThat(living).containsExactly(slots.card("higashi"));
    }

    private void insert(Resident holder, String clinic) throws IOException {
        slots.insert(holder, clinic, () -> {
            InsertedCard card = new Card();
            living.add(card);
            // Lets another hand come in between.
            Thread.yield();
            return card;
        });
    }

    private final class Card implements InsertedCard {
        @Override
        public void hesitate() {}

        @Override
        public void awaitHesitating() {}

        @Override
        public void encourage() {}

        @Override
        public void close() {
            living.remove(this);
        }
    }
}
