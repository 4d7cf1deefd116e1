package shikaku.terminal.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 使い捨てのブラウザー: a browser with a profile in memory, killed with all its processes when the patient has gone, and its profile with it;
 * so nothing of a patient is in its history, cache or storage, nor in its memory. Each becomes the kiosk by the enrolment address of the
 * moment, which it finds in a file of its profile and never on its command line, where everybody on the machine could read it.
 */
@Realizes(clauses = Clause.C17)
public final class ThrowAwayBrowser implements PatientsBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(ThrowAwayBrowser.class);

    private static final String PREFIX = "shikaku-kiosk-";
    private static final String PROFILE = "--user-data-dir=";
    private static final Duration END = Duration.ofSeconds(5);

    /** A browser that asks nobody anything, keeps nothing, and shows one page. */
    private static final List<String> OPTIONS = List.of(
            "--kiosk",
            "--incognito",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-breakpad",
            "--password-store=basic");

    private final List<String> command;
    private final Path memory;
    private final EnrolmentSource enrolment;
    private Optional<Process> running = Optional.empty();
    private Optional<Path> profile = Optional.empty();

    /** Where the address of the moment is read. */
    @FunctionalInterface
    public interface EnrolmentSource {
        URI address() throws IOException;
    }

    /**
     * Clears away what a former program left, should it have been killed.
     *
     * @param command the browser and what the machine needs beside our options
     * @param memory a folder of a file system in memory
     */
    public ThrowAwayBrowser(List<String> command, Path memory, EnrolmentSource enrolment) throws IOException {
        this.command = List.copyOf(command);
        this.memory = memory;
        this.enrolment = enrolment;
        try (Stream<Path> left = Files.list(memory)) {
            for (Path folder : left.filter(ThrowAwayBrowser::isOurs).toList()) {
                ProcessHandle.allProcesses()
                        .filter(process -> runsIn(process, folder))
                        .forEach(ThrowAwayBrowser::kill);
                erase(folder);
            }
        }
    }

    @Override
    public synchronized void renew() {
        end();
        try {
            start();
        } catch (IOException cannotStart) {
            // The desk serves patients meanwhile; the next patient's end tries again.
            LOG.error(
                    "the kiosk's browser cannot be started: {}",
                    cannotStart.getClass().getSimpleName());
            end();
        }
    }

    @Override
    public synchronized void close() {
        end();
    }

    private void start() throws IOException {
        Path own = Files.createTempDirectory(
                memory, PREFIX, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        profile = Optional.of(own);
        Path first = Files.writeString(
                own.resolve("start.html"),
                "<!DOCTYPE html><meta http-equiv=\"refresh\" content=\"0;url=" + enrolment.address() + "\">");
        List<String> words = new ArrayList<>(command);
        words.addAll(OPTIONS);
        words.addAll(List.of(
                "--user-data-dir=" + own.resolve("profile"), first.toUri().toString()));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Whatever it writes outside its profile it writes below these.
        for (String place : List.of("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")) {
            builder.environment().put(place, own.toString());
        }
        running = Optional.of(builder.start());
    }

    private void end() {
        running.map(Process::toHandle).ifPresent(ThrowAwayBrowser::kill);
        running = Optional.empty();
        profile.ifPresent(own -> {
            try {
                erase(own);
            } catch (IOException stays) {
                LOG.error("a browser's profile in memory could not be erased: {}", stays.getClass());
            }
        });
        profile = Optional.empty();
    }

    private static boolean runsIn(ProcessHandle process, Path folder) {
        return process.info().arguments().stream()
                .flatMap(Stream::of)
                .anyMatch(argument -> argument.equals(PROFILE + folder.resolve("profile")));
    }

    private static void kill(ProcessHandle browser) {
        List<ProcessHandle> all =
                Stream.concat(browser.descendants(), Stream.of(browser)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(END.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException unkillable) {
                LOG.error("a process of the kiosk's browser cannot be killed: {}", one.pid());
            }
        }
    }

    private static boolean isOurs(Path folder) {
        return folder.getFileName().toString().startsWith(PREFIX) && Files.isWritable(folder);
    }

    private static void erase(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
