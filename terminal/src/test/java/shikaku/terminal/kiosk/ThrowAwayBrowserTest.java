package shikaku.terminal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** A browser is a program that writes where it may and has children; it ends with the patient and so does all it wrote. */
@Proves(clauses = Clause.C17)
class ThrowAwayBrowserTest {
    private static final String CHROMIUM = "/usr/bin/chromium";

    @TempDir
    private Path memory;

    @TempDir
    private Path machine;

    private final AtomicInteger addresses = new AtomicInteger();
    private Path browser;

    @BeforeEach
    void script() throws IOException {
        browser = Files.writeString(machine.resolve("browser"), """
                #!/usr/bin/env bash
                echo "$@" > "$HOME/arguments"
                echo somebody > "$HOME/history"
                sleep 600 &
                echo $! > "$HOME/child"
                wait
                """);
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void itsProfileLiesInMemoryForItsOwnerAloneAndTheSecretOnNoCommandLine() throws Exception {
        try (PatientsBrowser kiosk = kiosk()) {
            kiosk.renew();
            Path profile = profile();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(profile)))
                    .isEqualTo("rwx------");
            assertThat(written(profile, "arguments"))
                    .contains("--incognito", "--user-data-dir=" + profile, "start.html")
                    .doesNotContain("secret-1");
            assertThat(Files.readString(profile.resolve("start.html")))
                    .contains("kiosk.localhost:8543/kiosk/enrolment#secret-1");
        }
    }

    @Test
    void withThePatientTheBrowserItsChildrenAndAllItWroteAreGoneAndTheNextIsEnrolledAnew() throws Exception {
        try (PatientsBrowser kiosk = kiosk()) {
            kiosk.renew();
            Path first = profile();
            long child = Long.parseLong(written(first, "child").strip());
            kiosk.renew();
            assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(first).doesNotExist();
            assertThat(Files.readString(profile().resolve("start.html"))).contains("#secret-2");
        }
        assertThat(profiles()).isEmpty();
    }

    @Test
    void aBrowserThatAKilledTerminalLeftIsEndedAtTheNextStart() throws Exception {
        PatientsBrowser left = kiosk();
        left.renew();
        long child = Long.parseLong(written(profile(), "child").strip());
        kiosk().close();
        assertThat(profiles()).isEmpty();
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void whatAKilledTerminalLeftIsClearedAwayAtTheNextStart() throws Exception {
        Files.writeString(
                Files.createDirectory(memory.resolve("shikaku-kiosk-1")).resolve("history"), "somebody");
        Files.createDirectory(memory.resolve("somebody-elses"));
        kiosk().close();
        assertThat(profiles())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("somebody-elses");
    }

    @Test
    void aBrowserThatIsNotThereLeavesNothingBehindAndStopsNobody() throws Exception {
        try (PatientsBrowser kiosk =
                new ThrowAwayBrowser(List.of(machine.resolve("none").toString()), memory, this::address)) {
            kiosk.renew();
            assertThat(profiles()).isEmpty();
        }
    }

    /** A Chromium of the machine, if there is one: it opens nothing for writing but in memory. */
    @Test
    @Tag("long")
    @EnabledIf("hasChromium")
    void aRealChromiumWritesInMemoryAlone() throws Exception {
        Path shared = Path.of("/dev/shm");
        // A short name: the browser makes a socket below it, whose path Linux limits to 107 bytes.
        Path own = Files.createDirectory(
                shared.resolve("t" + ProcessHandle.current().pid()));
        try (PatientsBrowser kiosk = new ThrowAwayBrowser(
                List.of(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu"), own, this::address)) {
            kiosk.renew();
            Set<Path> writing = Set.of();
            for (long end = System.nanoTime() + 60_000_000_000L; writing.isEmpty() && System.nanoTime() < end; ) {
                writing = ProcessHandle.current()
                        .descendants()
                        .flatMap(ThrowAwayBrowserTest::writing)
                        .collect(Collectors.toSet());
            }
            assertThat(writing).isNotEmpty().allMatch(file -> file.startsWith(shared));
        }
        assertThat(Files.list(own)).isEmpty();
        Files.delete(own);
    }

    static boolean hasChromium() {
        return Files.isExecutable(Path.of(CHROMIUM));
    }

    /** Regular files that a process holds open for writing, by Linux's own account of it. */
    private static Stream<Path> writing(ProcessHandle process) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (Stream<Path> all = Files.list(descriptors)) {
            return all
                    .filter(ThrowAwayBrowserTest::isForWriting)
                    .flatMap(ThrowAwayBrowserTest::regularFile)
                    .toList()
                    .stream();
        } catch (IOException ended) {
            return Stream.empty();
        }
    }

    private static boolean isForWriting(Path descriptor) {
        try {
            Set<PosixFilePermission> of = Files.getPosixFilePermissions(descriptor, LinkOption.NOFOLLOW_LINKS);
            return of.contains(PosixFilePermission.OWNER_WRITE);
        } catch (IOException closed) {
            return false;
        }
    }

    private static Stream<Path> regularFile(Path descriptor) {
        try {
            return Files.isRegularFile(descriptor) ? Stream.of(Files.readSymbolicLink(descriptor)) : Stream.empty();
        } catch (IOException closed) {
            return Stream.empty();
        }
    }

    private PatientsBrowser kiosk() throws IOException {
        return new ThrowAwayBrowser(List.of(browser.toString()), memory, this::address);
    }

    private URI address() {
        return URI.create("http://kiosk.localhost:8543/kiosk/enrolment#secret-" + addresses.incrementAndGet());
    }

    private Path profile() throws IOException {
        return profiles().getFirst();
    }

    private List<Path> profiles() throws IOException {
        try (Stream<Path> found = Files.list(memory)) {
            return found.toList();
        }
    }

    /** The browser writes when its machine lets it. */
    private static String written(Path profile, String name) throws IOException {
        long end = System.nanoTime() + 30_000_000_000L;
        Optional<String> text = Optional.empty();
        while (text.isEmpty() && System.nanoTime() < end) {
            Path file = profile.resolve(name);
            text = Files.exists(file)
                    ? Optional.of(Files.readString(file)).filter(read -> !read.isBlank())
                    : Optional.empty();
            Thread.onSpinWait();
        }
        return text.orElseThrow();
    }
}
