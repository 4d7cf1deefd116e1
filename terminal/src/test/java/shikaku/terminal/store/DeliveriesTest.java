package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.Deliveries.Standing;
import shikaku.terminal.store.Deliveries.Taken;

@Proves(arrows = Arrow.A8)
class DeliveriesTest {
    @TempDir
    private Path folder;

    private OpenStore store;

    @BeforeEach
    void open() throws Exception {
        store = new OpenStore(folder, "2026-11-24T10:00");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void everyOfferIsOnRecordAlsoTheSecondOfTheSameAndAnEmptyHandIsNone() throws Exception {
        store.deliveries.offer(0);
        store.answered("one");
        store.deliveries.offer(0);
        store.deliveries.offer(0);
        store.deliveries.offer(1);
        assertThat(delivered()).containsExactly("offered", "offered");
    }

    @Test
    void whatWasOfferedAndArrivedIsOnRecordAsBoth() throws Exception {
        store.answered("one");
        store.deliveries.offer(0);
        store.deliveries.acknowledge(1);
        assertThat(delivered()).containsExactly("offered", "acknowledged");
    }

    @Test
    void aNumberThatWasMadeButNeverOfferedCannotHaveArrived() throws Exception {
        store.answered("one");
        assertThat(standing(0)).isEqualTo(Standing.CONTINUES);
        assertThat(standing(1)).isEqualTo(Standing.NEVER_OFFERED);
        store.deliveries.offer(0);
        assertThat(standing(1)).isEqualTo(Standing.CONTINUES);
        assertThat(standing(2)).isEqualTo(Standing.NEVER_OFFERED);
        assertThat(standing(-1)).isEqualTo(Standing.NEVER_OFFERED);
    }

    @Test
    void whatWasOfferedIsRememberedAfterTheCloseOfTheDayAndARestart() throws Exception {
        store.answered("one");
        store.deliveries.offer(0);
        String name = store.deliveries.store();
        store.close();
        store = new OpenStore(folder, "2026-11-25T10:00");
        store.close.closePast();
        assertThat(store.deliveries.store()).isEqualTo(name);
        assertThat(standing(1)).isEqualTo(Standing.CONTINUES);
    }

    @Test
    void aNumberOfAnotherStoreSaysNothingAboutThisOne(@TempDir Path other) throws Exception {
        store.answered("one");
        store.deliveries.offer(0);
        try (OpenStore replaced = new OpenStore(other, "2026-11-24T10:00")) {
            assertThat(replaced.deliveries.store()).matches("[0-9a-f]{32}").isNotEqualTo(store.deliveries.store());
            replaced.answered("somebody");
            replaced.deliveries.offer(0);
            assertThat(replaced.deliveries.standing(new Taken(Optional.of(store.deliveries.store()), 1)))
                    .isEqualTo(Standing.OF_ANOTHER_STORE);
        }
    }

    @Test
    void whoNamesNoStoreIsBelievedOnlyWhatCanBe() throws Exception {
        store.answered("one");
        store.deliveries.offer(0);
        assertThat(store.deliveries.standing(new Taken(Optional.empty(), 1))).isEqualTo(Standing.CONTINUES);
        assertThat(store.deliveries.standing(new Taken(Optional.empty(), 7))).isEqualTo(Standing.OF_ANOTHER_STORE);
    }

    @Test
    void aRowThatDoesNotOpenIsPassedOverOnRecordOnceAndKeepsNoLaterOneFromAccounting() throws Exception {
        store.answered("one");
        var damaged = store.answered("two");
        store.answered("three");
        damage(damaged);
        assertThat(store.deliveries.offer(1)).map(Deliveries.Delivery::number).contains(3L);
        assertThat(store.deliveries.offer(1)).map(Deliveries.Delivery::number).contains(3L);
        assertThat(store.deliveries.offer(3)).isEmpty();
        assertThat(store.reasons("RESULT_DELIVERED")).containsExactly(Reason.RESULT_UNREADABLE.code());
        assertThat(store.results.find(damaged))
                .hasValueSatisfying(row -> assertThat(row.reason()).contains(Reason.RESULT_UNREADABLE));
    }

    private void damage(CheckInNumber number) throws Exception {
        store.ledger()
                .write(
                        Deed.done(Act.NOTE_KEPT, Deed.TERMINAL, Optional.empty(), "damaged"),
                        connection -> CheckInRows.run(
                                connection,
                                "UPDATE check_in SET sealed = randomblob(length(sealed)) WHERE number = ?",
                                number.value()));
    }

    private Standing standing(long upTo) throws Exception {
        return store.deliveries.standing(new Taken(Optional.of(store.deliveries.store()), upTo));
    }

    private List<String> delivered() throws Exception {
        return store.words("RESULT_DELIVERED");
    }
}
