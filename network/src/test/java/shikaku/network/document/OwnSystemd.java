package shikaku.network.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A systemd of our own: process 1 of namespaces (processes, network, mounts, control groups) in which it finds a few units and nothing of this machine's; /etc is a copy. Nothing that it
 * starts, loads or writes there is seen outside, and all of it ends with it.
 */
final class OwnSystemd {
    private static final Path SYSTEMD = Path.of("/usr/lib/systemd/systemd");
    private static final long SECONDS = 120;

    /** Makes a control group of its own, waits for the last line of the report, and takes both away. */
    private static final String OUTER = """
            set -e
            cd "$1"
            mkdir groups
            mount -t cgroup2 cgroup2 groups
            mkdir groups/shikaku-$$
            echo $$ >groups/shikaku-$$/cgroup.procs
            set +e
            unshare --pid --net --uts --ipc --cgroup --mount --fork --mount-proc --kill-child=SIGKILL sh inner.sh "$1" &
            own=$!
            n=0
            until grep -q '^end$' report || [ $n -ge 600 ] || ! kill -0 $own; do sleep 0.1; n=$((n + 1)); done
            kill -KILL $own
            wait $own
            echo $$ >groups/cgroup.procs
            n=0
            until find groups/shikaku-$$ -depth -type d -exec rmdir {} + || [ $n -ge 50 ]; do sleep 0.1; n=$((n + 1)); done
            umount groups
            """;

    private static final String INNER = """
            set -e
            mount -t tmpfs tmpfs /run
            cp -a /etc /run/etc
            mount --bind /run/etc /etc
            mkdir -p /etc/shikaku
            cp "$1"/files/* /etc/shikaku/
            mount -t tmpfs tmpfs /etc/systemd/system
            umount -l /sys/fs/cgroup || true
            mount -t cgroup2 cgroup2 /sys/fs/cgroup
            for each in "$1"/enabled/*; do
              SYSTEMD_OFFLINE=1 SYSTEMD_UNIT_PATH=/etc/systemd/system:"$1"/units systemctl enable "$(cat "$each")"
            done
            export container=shikaku SYSTEMD_UNIT_PATH=/etc/systemd/system:"$1"/units
            exec /usr/lib/systemd/systemd --system --unit=trial.target --log-target=console
            """;

    /** What a Debian has at its start, as far as our unit speaks of it. */
    private static final List<String> TARGETS =
            List.of("sysinit", "local-fs", "network-pre", "network", "shutdown", "multi-user");

    private final Path folder;

    /** @param folder which nobody else uses */
    OwnSystemd(Path folder) throws IOException {
        this.folder = folder;
        for (String each : List.of("files", "units", "enabled")) {
            Files.createDirectories(folder.resolve(each));
        }
        Files.writeString(folder.resolve("outer.sh"), OUTER);
        Files.writeString(folder.resolve("inner.sh"), INNER);
        Files.writeString(folder.resolve("report"), "");
        for (String each : TARGETS) {
            unit(each + ".target", "[Unit]\nDefaultDependencies=no\n");
        }
        unit("trial.target", "[Unit]\nDefaultDependencies=no\nWants=sysinit.target multi-user.target\n");
        wanted("booted", "", "echo booted $(cat /proc/1/comm)");
    }

    /** Puts a file into /etc/shikaku. */
    void file(RouterFile file) throws IOException {
        Files.writeString(folder.resolve("files").resolve(file.name()), file.text());
    }

    /** As {@code systemctl enable} with that unit of /etc/shikaku. */
    void enable(String unit) throws IOException {
        Files.writeString(
                folder.resolve("enabled").resolve(unit),
                StartFiles.FOLDER.resolve(unit).toString());
    }

    /**
     * Something that is done at the start, and what it prints is in the report.
     *
     * @param order lines of the section Unit
     * @param script for sh
     */
    void wanted(String name, String order, String script) throws IOException {
        Files.writeString(folder.resolve(name + ".sh"), script + "\n");
        unit(name + ".service", """
                [Unit]
                DefaultDependencies=no
                %s

                [Service]
                Type=oneshot
                RemainAfterExit=yes
                ExecStart=/bin/sh -c 'sh %s >>%s 2>&1'
                """.formatted(order, folder.resolve(name + ".sh"), folder.resolve("report")));
        Path wants = Files.createDirectories(folder.resolve("units/trial.target.wants"));
        Files.createSymbolicLink(
                wants.resolve(name + ".service"), folder.resolve("units").resolve(name + ".service"));
    }

    private void unit(String name, String text) throws IOException {
        Files.writeString(folder.resolve("units").resolve(name), text);
    }

    /** The report of its start, without its last line, {@code end}. Skips the test where no systemd can be started at all. */
    List<String> report() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(SYSTEMD) && "root".equals(System.getProperty("user.name")),
                "needs root and systemd");
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        "unshare", "--mount", "sh", folder.resolve("outer.sh").toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(folder.resolve("report"));
        Assumptions.assumeTrue(
                lines.contains("booted systemd"),
                "no systemd of one's own is to be had here: " + Files.readString(said));
        if (!lines.getLast().equals("end")) {
            throw new AssertionError(lines + "\n" + Files.readString(said));
        }
        return lines.stream()
                .filter(each -> !each.equals("end") && !each.startsWith("booted"))
                .toList();
    }
}
