package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.scanner.ScannerWatch;
import shikaku.message.Reason;

/** C-15, the whole terminal with ClamAV's real daemon: the EICAR text in {@code req} is put away, refused and on record, and a daemon that stops stands on the desk. */
@ExtendWith(SharedTerminal.class)
@EnabledIf(value = "installed", disabledReason = "needs clamd (Debian package clamav-daemon)")
@Proves(clauses = Clause.C15)
class VirusAtTheFoldersTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final String SILENT = "[data-notice=" + Reason.SCANNER_SILENT.code() + "]";
    private static final String STALE = "[data-notice=" + Reason.SIGNATURES_STALE.code() + "]";
    private static final String HIDES = "[data-notice=" + Reason.SCANNER_HIDES_LIMITS.code() + "]";
    private static final String INFECTED = "[data-notice=" + Reason.FILE_INFECTED.code() + "]";

    @TempDir
    private Path folder;

    private final RunningTerminal terminal;

    VirusAtTheFoldersTest(RunningTerminal terminal) {
        this.terminal = terminal;
    }

    static boolean installed() {
        return RealClamd.isInstalled();
    }

    @Test
    void eicarIsQuarantinedRefusedAndOnRecordAndADaemonThatStopsStandsOnTheDesk() throws Exception {
        terminal.desk.signIn("hanako", "himitsu");
        try (RealClamd clamd = new RealClamd(folder, terminal.folder.resolve("clamd"), true)) {
            // Its one line of signatures has no date, and no date is too old.
            until(() -> desk(STALE) && !desk(SILENT));
            assertThat(clamd.isRunning()).isTrue();
            put("OQSsiquc01req_virus.xml", RealClamd.eicar());
            until(() -> Files.exists(share("res/OQSsiquc01res_virus.xml")));
            assertThat(Files.readString(share("res/OQSsiquc01res_virus.xml")))
                    .contains("<ErrorCode>" + Reason.FILE_INFECTED.code() + "<");
            until(() -> desk(INFECTED));
        }
        assertThat(quarantined()).isEqualTo(RealClamd.eicar());
        assertThat(terminal.evidence("FILE_QUARANTINED", "record ->> '$.items'"))
                .singleElement()
                .asString()
                .contains(RealClamd.SIGNATURE);
        until(() -> desk(SILENT));
        assertThat(terminal.program.getBean(ScannerWatch.class).state().trouble())
                .contains(Reason.SCANNER_SILENT);
        assertThat(terminal.desk.page.select(SILENT).text()).contains("ウイルス対策が止まっています");
    }

    @Test
    void aDaemonThatCallsCleanWhatItGaveUpStandsOnTheDeskUntilItIsSetUp() throws Exception {
        terminal.desk.signIn("hanako", "himitsu");
        Path socket = terminal.folder.resolve("clamd");
        try (RealClamd careless = new RealClamd(folder, socket, false)) {
            until(() -> desk(HIDES));
            assertThat(careless.isRunning()).isTrue();
        }
        until(() -> desk(SILENT));
        try (RealClamd clamd = new RealClamd(folder, socket, true)) {
            until(() -> !desk(SILENT) && !desk(HIDES));
            assertThat(clamd.isRunning()).isTrue();
        }
    }

    private String quarantined() throws Exception {
        try (Stream<Path> all = Files.list(terminal.folder.resolve("data/quarantine"))) {
            return Files.readString(all.filter(one -> !one.toString().endsWith(".found"))
                    .reduce((one, other) -> {
                        throw new AssertionError("more than one");
                    })
                    .orElseThrow());
        }
    }

    private boolean desk(String notice) throws Exception {
        terminal.desk.get("/desk");
        return !terminal.desk.page.select(notice).isEmpty();
    }

    private void put(String name, String text) throws Exception {
        Path written = Files.writeString(terminal.folder.resolve(name), text);
        Files.move(written, share("req/" + name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path share(String name) {
        return terminal.folder.resolve("share").resolve(name);
    }

    private static void until(Seen seen) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!seen.now() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(seen.now()).isTrue();
    }

    private interface Seen {
        boolean now() throws Exception;
    }
}
