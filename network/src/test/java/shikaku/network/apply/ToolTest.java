package shikaku.network.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ToolTest {
    private static final Tool PATIENT = new Tool(List.of(), Duration.ofMinutes(5));

    @Test
    void what_it_prints_is_its_answer() throws IOException {
        assertThat(PATIENT.run("printf", "%s", "a b")).isEqualTo("a b");
        assertThat(new Tool(List.of("env", "SHIKAKU=x"), Duration.ofMinutes(5)).run("sh", "-c", "echo $SHIKAKU"))
                .isEqualTo("x\n");
    }

    @Test
    void a_tool_that_says_no_is_told_from_one_that_is_not_there() {
        assertThatThrownBy(() -> PATIENT.run("sh", "-c", "echo no; exit 3"))
                .isInstanceOf(Refused.class)
                .hasMessage("sh が断りました / sh refused: no");
        assertThatThrownBy(() -> PATIENT.run("no-such-tool")).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> new Tool(List.of("env"), Duration.ofMinutes(5)).run("no-such-tool"))
                .isInstanceOf(Missing.class)
                .hasMessage("no-such-tool がありません / no-such-tool is not there");
    }

    @Test
    void a_tool_that_does_not_end_is_ended_though_it_keeps_its_output_open() {
        assertThatThrownBy(() -> new Tool(List.of(), Duration.ofMillis(50)).run("sleep", "600.25"))
                .isExactlyInstanceOf(IOException.class)
                .hasMessageContaining("sleep has not ended");
        // Killed, it stands in the list until the machine has taken it out.
        while (ProcessHandle.current().children().anyMatch(ToolTest::sleepsStill)) {
            Thread.onSpinWait();
        }
    }

    private static boolean sleepsStill(ProcessHandle child) {
        return child.info().commandLine().orElse("").contains("600.25");
    }

    @Test
    void who_is_not_to_wait_any_longer_does_not_and_the_tool_is_ended() {
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                PATIENT.run("sleep", "600.5");
            } catch (InterruptedIOException interrupted) {
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
            } catch (IOException other) {
                stillInterrupted.completeExceptionally(other);
            }
        });
        while (ProcessHandle.current().children().noneMatch(ToolTest::sleeps)) {
            Thread.onSpinWait();
        }
        waiting.interrupt();
        assertThat(stillInterrupted.join()).isTrue();
        ProcessHandle.current()
                .children()
                .filter(ToolTest::sleeps)
                .forEach(each -> each.onExit().join());
    }

    private static boolean sleeps(ProcessHandle each) {
        return each.info().commandLine().orElse("").contains("600.5");
    }

    @Test
    void a_long_answer_is_read_while_it_is_written() throws IOException {
        assertThat(PATIENT.run("head", "-c", "300000", "/dev/zero")).hasSize(300_000);
    }
}
