package shikaku.town.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NeedsPcsc
@Timeout(60)
class PrivatePcscdTest {
    @Test
    void twoOfThemStandBesideEachOtherAndNothingListensOutside() throws Exception {
        try (PrivatePcscd one = PrivatePcscd.start();
                PrivatePcscd other = PrivatePcscd.start()) {
            assertThat(one.socket()).exists().isNotEqualTo(other.socket());
            for (VirtualReader reader : VirtualReader.values()) {
                assertThatThrownBy(() -> new Socket("127.0.0.1", reader.port()).close())
                        .isInstanceOf(ConnectException.class);
                assertThat(listens(one, reader)).isTrue();
            }
        }
    }

    @Test
    void stoppedAndStartedAgainItIsFoundAtTheSamePlace() throws Exception {
        try (PrivatePcscd pcscd = PrivatePcscd.start()) {
            Path socket = pcscd.socket();
            pcscd.stop();
            assertThat(socket).doesNotExist();
            pcscd.startAgain();
            assertThat(socket).exists().isEqualTo(pcscd.socket());
        }
    }

    @Test
    void nothingOfItIsLeftWhenItIsClosed() throws Exception {
        PrivatePcscd pcscd = PrivatePcscd.start();
        Path namespace = pcscd.socket().getRoot().resolve(pcscd.socket().subpath(0, 2));
        assertThat(namespace).exists();
        pcscd.close();
        assertThat(namespace).doesNotExist();
    }

    @Test
    void itDoesNotOutliveATownThatWasKilled() throws Exception {
        Process town = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForeverWithPcscd.class.getName()))
                .start();
        try (BufferedReader says = town.inputReader()) {
            Path socket = Path.of(says.readLine());
            assertThat(socket).exists();
            List<ProcessHandle> family = town.descendants().toList();
            assertThat(family).hasSizeGreaterThanOrEqualTo(3);

            town.destroyForcibly().waitFor();

            for (ProcessHandle each : family) {
                each.onExit().get(60, TimeUnit.SECONDS);
            }
            assertThat(Files.exists(socket)).isFalse();
        } finally {
            town.destroyForcibly();
        }
    }

    private static boolean listens(PrivatePcscd pcscd, VirtualReader reader) throws IOException, InterruptedException {
        String port = ":%04X ".formatted(reader.port());
        Process look = new ProcessBuilder(pcscd.inside(List.of("cat", "/proc/self/net/tcp"))).start();
        String listeners = new String(look.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        return look.waitFor() == 0 && listeners.contains(port);
    }
}
