package shikaku.edge.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shikaku.edge.Limits;

/**
 * The server that a killed program left running. Its process id stands in the first line of {@code postmaster.pid}; after a
 * restart of the machine the same number may belong to anybody, so the command line is compared before anything is ended.
 */
final class OrphanedServer {
    private OrphanedServer() {}

    static void stop(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> orphan = running(file, data);
        if (orphan.isPresent()) {
            end(orphan.get());
        }
        Files.deleteIfExists(file);
    }

    private static Optional<ProcessHandle> running(Path file, Path data) throws IOException {
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,10}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(process -> serves(process, data));
    }

    private static boolean serves(ProcessHandle process, Path data) {
        try {
            String command = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return command.contains("postgres") && command.contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: SIGTERM would wait for clients. */
    private static void end(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        try {
            process.onExit().get(Limits.DATABASE_START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an orphaned database server ends", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("an orphaned database server does not end", e);
        }
    }
}
