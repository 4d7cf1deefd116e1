package shikaku.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * 動いているプロセス: a process that is not mistaken for another one that has its number later.
 *
 * @param started when, in the kernel's ticks since the machine started
 */
public record Living(long pid, String started) {
    /** Counted behind the name, which may hold blanks; see proc_pid_stat(5). */
    private static final int START_TIME = 19;

    public static Living self() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** Empty when there is none of this number, or it has ended. */
    public static Optional<Living> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return fields[0].equals("Z") ? Optional.empty() : Optional.of(new Living(pid, fields[START_TIME]));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    public boolean lives() {
        return of(pid).equals(Optional.of(this));
    }
}
