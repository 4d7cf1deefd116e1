package shikaku.center.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shikaku.center.distribution.Publishing.Order;
import shikaku.center.distribution.Publishing.Outcome;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.signatures.SignatureFile;

/** 同時の公開: whatever becomes of one publication, the next one is possible, and nothing of a dead one stays. */
@Timeout(60)
class PublishingBesideOthersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:04:05Z");
    private static final Duration SOON = Duration.ofMillis(200);

    @TempDir
    Path folder;

    private Path published;

    @BeforeEach
    void first() throws Exception {
        publish(_ -> Optional.empty(), file("first.ndb"), NOW);
        published = folder.resolve("published");
    }

    @Test
    @Proves(clauses = Clause.C16)
    void a_publication_whose_check_does_not_end_keeps_no_other_one_waiting() throws Exception {
        CountDownLatch checking = new CountDownLatch(1);
        CountDownLatch checked = new CountDownLatch(1);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> slow = other.submit(() -> publish(_ -> waited(checking, checked), file("slow.ndb"), NOW));
            checking.await();
            assertThat(publish(_ -> Optional.empty(), file("quick.ndb"), NOW)).isInstanceOf(Outcome.Published.class);
            checked.countDown();
            assertThat(slow.get()).isInstanceOf(Outcome.Published.class);
        }
        assertThat(new PublishedFolder(folder).list().files())
                .extracting(SignatureFile::name)
                .containsExactly("first.ndb", "quick.ndb", "slow.ndb");
    }

    @Test
    void what_was_published_during_a_check_is_not_put_back_by_it() throws Exception {
        CountDownLatch checking = new CountDownLatch(1);
        CountDownLatch checked = new CountDownLatch(1);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Path older = file("same.ndb");
            Future<Outcome> slow =
                    other.submit(() -> publish(_ -> waited(checking, checked), older, NOW.minus(Duration.ofDays(1))));
            checking.await();
            publish(_ -> Optional.empty(), file("same.ndb"), NOW);
            checked.countDown();
            assertThat(slow.get())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class, no -> assertThat(no.why()).contains("--back"));
        }
        assertThat(new PublishedFolder(folder).list().named("same.ndb"))
                .hasValueSatisfying(file -> assertThat(file.dated()).isEqualTo(NOW));
    }

    private static Optional<Text> waited(CountDownLatch checking, CountDownLatch checked) throws IOException {
        checking.countDown();
        try {
            checked.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return Optional.empty();
    }

    @Test
    void another_process_that_does_not_give_its_turn_back_is_told_in_a_sentence_and_changes_nothing() throws Exception {
        try (var other = AnotherProcess.holding(folder.resolve("publishing.lock"))) {
            assertThat(other.process().isAlive()).isTrue();
            assertThatThrownBy(() -> Turn.take(folder, SOON)).isInstanceOf(Turn.NotGiven.class);
            Publishing waiting = new Publishing(folder, "operator/test", clock(), _ -> Optional.empty(), SOON);
            assertThat(waiting.publish(order(file("second.ndb"), NOW)))
                    .isEqualTo(new Outcome.Refused(Text.BUSY.inBoth()));
        }
        assertThat(publish(_ -> Optional.empty(), file("second.ndb"), NOW)).isInstanceOf(Outcome.Published.class);
    }

    @Test
    void a_pipe_is_no_file_and_is_not_waited_for() throws Exception {
        Path pipe = Files.createTempDirectory(folder, "source").resolve("pipe.ndb");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (Path each : List.of(pipe, Files.createDirectory(pipe.resolveSibling("folder.ndb")))) {
            assertThat(publish(_ -> Optional.empty(), each, NOW))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class, no -> assertThat(no.why()).contains("no regular file"));
        }
    }

    @Test
    void what_a_killed_publication_left_goes_with_the_next_one() throws Exception {
        Path left = Files.createDirectory(published.resolve(".new4711"));
        Files.writeString(left.resolve("half.ndb"), "half");
        AnotherProcess.holding(left.resolve(".held")).close();
        publish(_ -> Optional.empty(), file("second.ndb"), NOW);
        assertThat(workshops()).isEmpty();
    }

    @Test
    void what_another_process_still_works_in_stays() throws Exception {
        Path busy = Files.createDirectory(published.resolve(".new4712"));
        try (var other = AnotherProcess.holding(busy.resolve(".held"))) {
            assertThat(other.process().isAlive()).isTrue();
            publish(_ -> Optional.empty(), file("second.ndb"), NOW);
            assertThat(workshops()).containsExactly(busy);
        }
    }

    private List<Path> workshops() throws IOException {
        try (Stream<Path> all = Files.list(published)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private Outcome publish(Trial trial, Path file, Instant dated) throws IOException {
        return new Publishing(folder, "operator/test", clock(), trial).publish(order(file, dated));
    }

    private static Order order(Path file, Instant dated) {
        return new Order(List.of(file), Optional.of(dated), false);
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private Path file(String name) throws IOException {
        return Files.writeString(Files.createTempDirectory(folder, "source").resolve(name), name + ":0:*:41\n");
    }
}
