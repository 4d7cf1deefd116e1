package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class LowPriorityTest {
    /** proc_pid_stat(5): the nineteenth field, counted after the name, which may hold spaces. */
    private static final int NICE_AFTER_NAME = 16;

    private static final int LOWEST = 19;

    @Test
    void oneThreadLetsOthersGoFirstAndTheOthersStayAsTheyAre() throws Exception {
        int before = nice();
        int lowered = onThread(() -> {
            LowPriority.ofThisThread();
            return nice();
        });
        assertThat(lowered).isEqualTo(Math.min(LOWEST, before + Limits.REHEARSAL_NICER));
        assertThat(nice()).isEqualTo(before);
    }

    private static <T> T onThread(Callable<T> deed) throws Exception {
        FutureTask<T> task = new FutureTask<>(deed);
        Thread.ofPlatform().start(task);
        return task.get();
    }

    private static int nice() throws Exception {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Integer.parseInt(fields[NICE_AFTER_NAME]);
    }
}
