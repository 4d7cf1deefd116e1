package shikaku.terminal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of four that were in hand when the program died one is to blame, and only that one dies again with it. */
class AttemptsTest {
    @TempDir
    private Path folder;

    @Test
    void whatADeathLeftIsInHandOneAfterTheOther() throws Exception {
        Claimed first = claimed("1");
        Claimed second = claimed("2");
        new Attempts().begin(first);
        new Attempts().begin(second);

        var attempts = new Attempts();
        var asked = new CountDownLatch(1);
        CompletableFuture<Boolean> other;
        try (var _ = attempts.begin(first)) {
            other = CompletableFuture.supplyAsync(() -> served(attempts, second, asked));
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(sign(second)).hasBinaryContent(new byte[] {(byte) 46});
            try (var _ = attempts.begin(claimed("3"))) {
                assertThat(other)
                        .as("a fresh one waits for nobody, a second suspect does")
                        .isNotDone();
            }
        }
        assertThat(other.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(sign(first)).doesNotExist();
        assertThat(sign(second)).doesNotExist();
    }

    @Test
    void aSingleOneWaitsForNoBulkOneThatADeathLeft() throws Exception {
        Claimed bulk = claimed("1", "OQSmuquc01req_1.xml");
        Claimed single = claimed("2");
        new Attempts().begin(bulk);
        new Attempts().begin(single);

        var attempts = new Attempts();
        try (var _ = attempts.begin(bulk)) {
            var other = CompletableFuture.supplyAsync(() -> served(attempts, single, new CountDownLatch(1)));
            assertThat(other.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aBulkOneThatADeathLeftWaitsForTheSingleOnesBeforeIt() throws Exception {
        Claimed bulk = claimed("1", "OQSmuquc01req_1.xml");
        Claimed single = claimed("2");
        new Attempts().begin(bulk);
        new Attempts().begin(single);

        var attempts = new Attempts();
        var asked = new CountDownLatch(1);
        CompletableFuture<Boolean> other;
        try (var _ = attempts.begin(single)) {
            other = CompletableFuture.supplyAsync(() -> served(attempts, bulk, asked));
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(sign(bulk)).hasBinaryContent(new byte[] {(byte) 46});
            assertThat(other).isNotDone();
        }
        assertThat(other.get(5, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean served(Attempts attempts, Claimed request, CountDownLatch asked) {
        asked.countDown();
        try (var _ = attempts.begin(request)) {
            return true;
        } catch (Exception refused) {
            return false;
        }
    }

    private static Path sign(Claimed request) {
        return request.place().resolve(".in-hand");
    }

    private Claimed claimed(String id) throws Exception {
        return claimed(id, "OQSsiquc01req_1.xml");
    }

    private Claimed claimed(String id, String name) throws Exception {
        Path place = Files.createDirectory(folder.resolve(id));
        Files.createFile(place.resolve(name));
        return Claimed.of(place).orElseThrow();
    }
}
