package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Compared;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

class ComparisonsTest {
    private static final CheckInNumber SEVEN = new CheckInNumber(7);
    private static final int CLERKS = 8;
    private static final int ROUNDS = 200;

    private final List<Deed> rows = new CopyOnWriteArrayList<>();
    private final Comparisons comparisons = new Comparisons(new Rows(rows), new Arrivals());

    @Test
    void ofManyDecisionsAtOnceOneIsOnRecordAndItIsTheOneThatCounts() throws Exception {
        try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (int round = 0; round < ROUNDS; round++) {
                rows.clear();
                CompletableFuture<Boolean> decision = comparisons.compare(SEVEN);
                List<Future<Boolean>> decided = new ArrayList<>();
                CyclicBarrier together = new CyclicBarrier(CLERKS);
                for (int clerk = 0; clerk < CLERKS; clerk++) {
                    boolean same = clerk % 2 == 0;
                    decided.add(clerks.submit(() -> {
                        together.await();
                        return comparisons.decide(SEVEN, same, Compared.PHOTO, "hanako");
                    }));
                }
                int counted = 0;
                for (Future<Boolean> each : decided) {
                    counted += each.get() ? 1 : 0;
                }
                assertThat(counted).isEqualTo(1);
                assertThat(rows).extracting(Deed::word).containsExactly(decision.join() ? "same" : "not-same");
                assertThat(rows).extracting(Deed::items).containsExactly(List.of("photo"));
            }
        }
    }

    @Test
    void nobodyDecidesWhenNobodyWaits() throws SQLException {
        assertThat(comparisons.decide(SEVEN, true, Compared.PHOTO, "hanako")).isFalse();
        comparisons.compare(SEVEN);
        comparisons.noLongerWaiting(SEVEN);

        assertThat(comparisons.decide(SEVEN, true, Compared.PHOTO, "hanako")).isFalse();
        assertThat(rows).isEmpty();
    }

    @Test
    void aDecisionThatCannotBeRecordedEndsTheCheckIn() {
        Comparisons unrecorded = new Comparisons(new FullDisk(), new Arrivals());
        CompletableFuture<Boolean> decision = unrecorded.compare(SEVEN);

        assertThatThrownBy(() -> unrecorded.decide(SEVEN, true, Compared.PHOTO, "hanako"))
                .isInstanceOf(SQLException.class);
        assertThat(decision.exceptionNow())
                .isInstanceOfSatisfying(
                        CheckInEnded.class, ended -> assertThat(ended.reason()).isEqualTo(Reason.EVIDENCE_UNAVAILABLE));
        assertThat(unrecorded.waiting()).isEmpty();
    }

    private record Rows(List<Deed> rows) implements Ledger {
        @Override
        public void write(Deed deed, Work work) {
            rows.add(deed);
        }

        @Override
        public <T> T read(Query<T> query) {
            throw new IllegalStateException("nothing is read here");
        }
    }

    private record FullDisk() implements Ledger {
        @Override
        public void write(Deed deed, Work work) throws SQLException {
            throw new SQLException("full");
        }

        @Override
        public <T> T read(Query<T> query) {
            throw new IllegalStateException("nothing is read here");
        }
    }
}
