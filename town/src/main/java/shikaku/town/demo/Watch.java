package shikaku.town.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.town.traces.KernelCalls;

/** {@code strace} over one reader process, from before the patient comes until the process has ended. */
final class Watch {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process strace;
    private final Path calls;

    private Watch(Process strace, Path calls) {
        this.strace = strace;
        this.calls = calls;
    }

    /** Where the program is; empty when the machine has none. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, "strace"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Returns when every thread of the process is watched. */
    static Watch begin(Path program, long process, Path calls) throws IOException {
        List<String> words = List.of(
                program.toString(),
                "-f",
                "-o",
                calls.toString(),
                "-e",
                "trace=" + KernelCalls.FOLLOWED,
                "-p",
                Long.toString(process));
        Process strace = new ProcessBuilder(words).redirectErrorStream(true).start();
        BufferedReader said = strace.inputReader();
        String line = said.readLine();
        if (line == null || !line.contains("attached")) {
            throw new IOException("strace may not watch a reader: " + line);
        }
        Thread.ofVirtual().name("strace").start(() -> said.lines().forEach(ignored -> {}));
        return new Watch(strace, calls);
    }

    /** What the process asked for and must not; waits for its end. */
    List<String> end() throws IOException, InterruptedException {
        if (!strace.waitFor(PATIENCE)) {
            strace.destroy();
            throw new IOException("the reader does not end");
        }
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(calls)) {
            KernelCalls.wrong(line).ifPresent(why -> wrong.add(why + ": " + line));
        }
        return wrong;
    }

    /** How many calls were judged. */
    long judged() throws IOException {
        try (Stream<String> lines = Files.lines(calls)) {
            return lines.count();
        }
    }
}
