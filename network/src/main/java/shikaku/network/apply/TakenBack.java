package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * 巻き戻しの番: a process of its own that loads the previous rules when its time is over. It is there before the new rules are, and it does not need
 * us: whoever has locked themselves out, or lost their line, gets the former rules back.
 */
final class TakenBack {
    private final Process process;

    private TakenBack(Process process) {
        this.process = process;
    }

    static TakenBack after(Duration time, Nft nft, Path previous) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "setsid", "--wait", "sh", "-c", "sleep \"$1\" && shift && exec \"$@\"", "sh", "" + time.toSeconds()));
        command.addAll(nft.loading(previous));
        return new TakenBack(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Whether it was stopped before it had begun. */
    boolean stop() throws InterruptedException {
        List<ProcessHandle> sleeping = process.descendants().toList();
        process.destroy();
        boolean inTime = process.waitFor() != 0;
        sleeping.forEach(ProcessHandle::destroy);
        return inTime;
    }

    /** Waits for its end; whether the previous rules are there again. */
    boolean done() throws InterruptedException {
        return process.waitFor() == 0;
    }
}
