package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 残りの検査: what is searched is every process that still holds memory, and no other. */
@Timeout(60)
class OurProcessesTest {
    @Test
    void what_runs_holds_memory_and_what_has_ended_does_not_even_while_nobody_asked_how_it_ended() throws Exception {
        assertThat(OurProcesses.holdsMemory(ProcessHandle.current().pid())).isTrue();
        // A shell whose child ends at once, and which becomes a program that never asks for it.
        Process parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 60").start();
        try (BufferedReader said = parent.inputReader()) {
            long child = Long.parseLong(said.readLine());
            while (OurProcesses.holdsMemory(child)) {
                Thread.onSpinWait();
            }
            assertThat(OurProcesses.holdsMemory(child)).isFalse();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }
}
