package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.ExampleSite;
import shikaku.network.Site;

/** However a lab ends, nothing of it is left, and nobody else's is touched; the lab is small, since each of these builds some. */
@WhereLabsStand
class LabEndsTest {
    private static final int SOON = 5000;

    private final Site site = ExampleSite.ofOneClinic();

    @TempDir
    private Path journals;

    @Test
    void down_ends_what_was_started_in_it_leaves_strangers_alone_and_leaves_nothing_behind() throws Exception {
        Lab lab = Lab.up(site, journals);
        List<Namespace> namespaces = lab.namespaces().toList();
        Process program = new ProcessBuilder(lab.at(site.center()).command(List.of("sleep", "600"))).start();
        Process stranger = new ProcessBuilder("ip", "netns", "exec", lab.town().name(), "sleep", "600").start();
        try {
            entered(program, lab.at(site.center()));
            entered(stranger, lab.town());
            lab.close();
            assertThat(program.waitFor(SOON, TimeUnit.MILLISECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(left(namespaces)).isEmpty();
            assertThat(journals).isEmptyDirectory();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void what_a_killed_run_left_is_taken_away_by_the_next_one() throws Exception {
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LabThatStays.class.getName(),
                        ExampleSite.FILE.toString(),
                        journals.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String sleeper = killed.inputReader().readLine();
        killed.destroyForcibly().waitFor();
        List<Namespace> left = Journal.in(journals).getFirst().namespaces();
        assertThat(left(left)).hasSameSizeAs(left);
        Lab.up(site, journals).close();
        assertThat(left(left)).isEmpty();
        assertThat(ProcessHandle.of(Long.parseLong(sleeper)).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(journals).isEmptyDirectory();
    }

    /** As charon would, were it told to go into the background with a clean environment. */
    @Test
    void a_daemon_that_has_cleared_its_environment_and_left_its_parent_ends_with_the_lab() throws Exception {
        Lab lab = Lab.up(site, journals);
        Namespace center = lab.at(site.center());
        Process parent = new ProcessBuilder(
                        center.command(List.of("env", "-i", "/bin/sh", "-c", "sleep 600 >/dev/null 2>&1 & echo $!")))
                .start();
        String said = parent.inputReader().readLine();
        parent.waitFor();
        ProcessHandle daemon = ProcessHandle.of(Long.parseLong(said)).orElseThrow();
        try {
            lab.close();
            assertThat(daemon.isAlive()).isFalse();
        } finally {
            daemon.destroyForcibly();
        }
    }

    /** Whoever looks around in a lab may have its mark, and may take it down from there. */
    @Test
    void who_takes_a_lab_down_does_not_end_with_it_though_started_in_it() throws Exception {
        Lab lab = Lab.up(site, journals);
        lab.keep();
        Process inside = new ProcessBuilder(lab.town()
                        .command(List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LabThatEnds.class.getName(),
                                journals.toString())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(inside.inputReader().readLine()).isEqualTo("1");
        assertThat(inside.waitFor()).isZero();
        assertThat(left(lab.namespaces().toList())).isEmpty();
        lab.close();
    }

    @Test
    void a_journal_cut_off_anywhere_is_cleared_and_a_living_ones_is_left_alone() throws Exception {
        Journal living = Journal.begin(journals);
        Files.writeString(journals.resolve("shikaku-none.journal"), "maker 1 0\nnamespace center\nnamespace hig");
        Lab.clear(journals);
        assertThat(Journal.in(journals)).containsExactly(living);
    }

    @Test
    void a_kept_lab_stays_until_down() {
        try (Lab lab = Lab.up(site, journals)) {
            lab.keep();
            Lab.clear(journals);
            assertThat(Lab.standing(journals)).containsExactly(lab.town().lab());
            assertThat(Lab.down(journals)).isOne();
            assertThat(left(lab.namespaces().toList())).isEmpty();
            assertThat(journals).isEmptyDirectory();
        }
    }

    private static TreeSet<String> left(List<Namespace> namespaces) {
        return namespaces.stream()
                .filter(each -> Files.exists(each.file())
                        || Files.exists(Path.of("/etc/netns").resolve(each.name())))
                .map(Namespace::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Waits until the program runs there: before, it is in the machine's network still. */
    private static void entered(Process program, Namespace namespace) {
        while (!Tool.run(List.of("ip", "netns", "pids", namespace.name())).contains(Long.toString(program.pid()))) {
            Thread.onSpinWait();
        }
    }
}
