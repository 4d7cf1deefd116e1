package shikaku.terminal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.door.ResultDoor.Said;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Deliveries.Taken;
import shikaku.terminal.store.OpenStore;

class ResultDoorTest {
    private static final Taken NOTHING_YET = new Taken(Optional.empty(), 0);

    @TempDir
    private Path folder;

    private final Arrivals arrivals = new Arrivals();
    private OpenStore store;
    private ResultDoor door;

    @BeforeEach
    void open() throws Exception {
        store = new OpenStore(folder, "2026-11-24T10:00");
        door = new ResultDoor(store.deliveries, arrivals, arrow -> {});
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    @Proves(clauses = Clause.C14)
    void whoseCertificateIsWithdrawnDuringTheWaitIsNotGivenTheNextPatient() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Visit visit = visit(() -> asked.getAndIncrement() == 0 ? somethingComes() : withdrawnAndAPatientIsThere());

        assertThat(door.next(visit, NOTHING_YET, Limits.POLL)).isEqualTo(new Said.Refused(Reason.CLIENT_WITHDRAWN));
        assertThat(asked).hasValue(2);
        assertThat(store.words("RESULT_DELIVERED")).as("nothing was offered").isEmpty();
    }

    @Test
    void aNewerPollOfTheSameClientEndsTheOlderOne() throws Exception {
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            Visit first = visit(() -> {
                begun.countDown();
                return Optional.empty();
            });
            Future<Said> older = background.submit(() -> door.next(first, NOTHING_YET, Limits.POLL));
            begun.await();

            assertThat(door.next(visit(Optional::empty), NOTHING_YET, Duration.ZERO))
                    .isEqualTo(new Said.Nothing());
            assertThat(older.get(Limits.POLL.toSeconds() / 2, TimeUnit.SECONDS)).isEqualTo(new Said.Nothing());
        }
    }

    private static Visit visit(Supplier<Optional<Reason>> refusal) {
        return new Visit(BigInteger.ONE, refusal);
    }

    private Optional<Reason> somethingComes() {
        arrivals.signal();
        return Optional.empty();
    }

    private Optional<Reason> withdrawnAndAPatientIsThere() {
        try {
            store.answered("the next patient");
        } catch (CheckInEnded broken) {
            throw new IllegalStateException(broken);
        }
        return Optional.of(Reason.CLIENT_WITHDRAWN);
    }
}
