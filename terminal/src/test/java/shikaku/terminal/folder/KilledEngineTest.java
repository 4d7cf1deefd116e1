package shikaku.terminal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.message.bulk.RequestKey;

/** 一つの要求に一つの回答: whenever the program is killed, each request has one answer in the end, and no answer is another's. */
class KilledEngineTest {
    private static final int BATCH = 40;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    private Path root;

    private final Map<String, List<String>> fetched = new HashMap<>();

    @Test
    void killedTwentyTimesUnderAStreamOfRequests() throws Exception {
        kills(20, new Random());
    }

    @Test
    @Tag("long")
    void killedTwoHundredTimesUnderAStreamOfRequests() throws Exception {
        kills(200, new Random());
    }

    /** The center knows a job by that name (BulkJobTest), so there is one job whatever was killed. */
    @Test
    void killedBetweenABulkJobsUploadAndItsAnswerItSendsTheSameRequestUnderTheSameName() throws Exception {
        var share = new Share(root);
        share.put("OQSmuquc01req_1.xml", "<XmlMsg>many</XmlMsg>");
        Process engine = started();
        until(() -> sent().size() == 1);
        engine.toHandle().destroyForcibly();
        engine.waitFor(10, TimeUnit.SECONDS);
        assertThat(Share.names(share.res)).isEmpty();

        Process next = started();
        try {
            until(() -> Share.names(share.res).contains("OQSmuquc01res_1.xml"));
        } finally {
            next.toHandle().destroyForcibly();
        }
        assertThat(sent()).hasSize(2);
        assertThat(sent().stream().distinct())
                .singleElement()
                .satisfies(name -> assertThat(RequestKey.isOne(name)).isTrue());
    }

    private List<String> sent() throws IOException {
        Path sent = root.resolve(KilledEngine.SENT);
        return Files.exists(sent) ? Files.readAllLines(sent) : List.of();
    }

    private static void until(Callable<Boolean> there) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!there.call() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(there.call()).isTrue();
    }

    private void kills(int times, Random random) throws Exception {
        var share = new Share(root);
        int asked = 0;
        for (int kill = 0; kill < times; kill++) {
            Process engine = started();
            asked = asked(share, asked, asked + BATCH);
            engine.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
            engine.toHandle().destroyForcibly();
            engine.waitFor(10, TimeUnit.SECONDS);
            fetch(share);
        }
        Process last = started();
        try {
            untilNothingComes(share, asked);
            // What was answered twice would come now.
            last.waitFor(200, TimeUnit.MILLISECONDS);
            fetch(share);
        } finally {
            last.toHandle().destroyForcibly();
        }
        assertThat(fetched.keySet()).hasSize(asked);
        assertThat(fetched.entrySet().stream().filter(KilledEngineTest::isNotItsOneAnswer))
                .isEmpty();
        assertThat(Share.beside(share.req)).isEmpty();
        assertThat(Share.beside(share.res)).isEmpty();
    }

    /** However slow the machine is: as long as answers come, more are waited for. */
    private void untilNothingComes(Share share, int asked) throws IOException {
        long quiet = System.nanoTime() + PATIENCE;
        while (fetched.size() < asked && System.nanoTime() < quiet) {
            int before = fetched.size();
            fetch(share);
            quiet = fetched.size() > before ? System.nanoTime() + PATIENCE : quiet;
        }
    }

    private static boolean isNotItsOneAnswer(Map.Entry<String, List<String>> fetched) {
        return !fetched.getValue().equals(List.of("answer to <XmlMsg>" + fetched.getKey() + "</XmlMsg>"));
    }

    private static int asked(Share share, int from, int to) throws IOException {
        for (int number = from; number < to; number++) {
            share.put("OQSsiquc01req_" + number + ".xml", "<XmlMsg>" + number + "</XmlMsg>");
        }
        return to;
    }

    private void fetch(Share share) throws IOException {
        for (String name : Share.names(share.res)) {
            String number = name.substring("OQSsiquc01res_".length(), name.indexOf(".xml"));
            share.fetch(share.res, name)
                    .ifPresent(answer -> fetched.computeIfAbsent(number, _ -> new ArrayList<>())
                            .add(answer));
        }
    }

    private Process started() throws IOException {
        Process engine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledEngine.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(engine.inputReader().readLine()).isEqualTo("ready");
        return engine;
    }
}
