package shikaku.town.demo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One program as a process of its own: started, ready when it says {@code ready NAME}, stopped by SIGTERM or killed by SIGKILL. */
final class ProgramProcess {
    /** How long a program may take to end after SIGTERM before it is killed; a training run writes its AOT cache in that time. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(180);

    private final String name;
    private final Process process;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile String lastWords = "";

    private ProgramProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /** Starts {@code line} with {@code environment} beside this process's own; what it prints goes to the end of {@code log}. */
    static ProgramProcess start(String name, List<String> line, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            // Its standard input stays open as long as the town lives: a program on such a leash ends when the town is
            // killed.
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            ProgramProcess program = new ProgramProcess(name, process);
            Thread.ofVirtual().name("log of " + name).start(() -> program.copyOutput(log));
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    long pid() {
        return process.pid();
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the program serves.
     *
     * @throws IllegalStateException if it does not: what it said last, which is why, and where its log lies
     */
    void awaitReady(Duration limit, Path log) {
        try {
            ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw notStarted(lastWords.isBlank() ? "何も言わずに終わりました / it ended without a word" : lastWords, log);
        } catch (TimeoutException e) {
            long seconds = limit.toSeconds();
            throw notStarted(seconds + " 秒待ちました / nothing within " + seconds + " s", log);
        }
    }

    private IllegalStateException notStarted(String why, Path log) {
        return new IllegalStateException(name + " が起動しませんでした / did not start:\n  " + why + "\n  記録 / log: " + log);
    }

    /** Asks it to end, and waits until it has. */
    void stop() {
        askToStop();
        await();
    }

    /** Asks it to end without waiting; {@link #await()} waits. */
    void askToStop() {
        // Not process.destroy(): that also closes the pipes, and a program that is ending may still have something to
        // say.
        process.toHandle().destroy();
    }

    /** A signal that Java has no word for: {@code STOP} or {@code CONT}. Nothing happens to a program that has ended. */
    void signal(String name) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL: what a power failure does to a program. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    void await() {
        try {
            if (!process.waitFor(STOP_LIMIT)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void copyOutput(Path log) {
        try (BufferedReader lines = process.inputReader();
                BufferedWriter copy =
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line);
                copy.newLine();
                copy.flush();
                lastWords = line.isBlank() ? lastWords : line;
                if (line.equals("ready " + name)) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            // The stream ends with the process; what it said is in the log.
        } finally {
            ready.completeExceptionally(new IllegalStateException("ended before it was ready"));
        }
    }
}
