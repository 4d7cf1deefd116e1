package shikaku.network.apply;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.network.Living;

/**
 * 巻き戻しの番: a process of its own that loads the previous rules when its time is over and the mark still stands. It is there before the new rules are,
 * and it does not need us: whoever has locked themselves out, or lost their line, gets the former rules back.
 */
final class TakenBack {
    /** Seconds, pending mark, returning mark, previous rules, the settings that end forwarding (or nothing), and what stands before each command. Connections that the new rules let open end, too. */
    private static final String WAITS = """
            sleep "$1" || exit 1
            mv -T "$2" "$3" 2>/dev/null || exit 0
            mark=$3 previous=$4 off=$5
            shift 5
            { [ -z "$off" ] || "$@" sysctl -e -q -w $off; } && "$@" nft -f "$previous" && rm -f "$mark"
            "$@" conntrack -F
            """;

    private final Process process;

    private TakenBack(Process process) {
        this.process = process;
    }

    static TakenBack after(Duration time, Mark mark, Former former, List<String> before) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "--wait", "sh", "-c", WAITS, "sh"));
        command.addAll(List.of(
                seconds(time),
                "" + mark.pending(),
                "" + mark.returning(),
                former.file().toString(),
                off(former)));
        command.addAll(before);
        TakenBack waiting = new TakenBack(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        Optional<Living> living = Living.of(waiting.process.pid());
        mark.watchedBy(living.orElseThrow(() -> new IOException("setsid, sh, sleep: 動きません / not to be run")));
        return waiting;
    }

    private static String off(Former former) throws IOException {
        return former.guard() ? "" : String.join(" ", Former.NO_FORWARDING);
    }

    private static String seconds(Duration time) {
        return "%d.%03d".formatted(time.toSeconds(), time.toMillisPart());
    }

    /** It has nothing to do any more. Whether it had begun is told by the mark, not by how it ends. */
    void stop() {
        List<ProcessHandle> sleeping = process.descendants().toList();
        process.destroy();
        sleeping.forEach(ProcessHandle::destroy);
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }
}
