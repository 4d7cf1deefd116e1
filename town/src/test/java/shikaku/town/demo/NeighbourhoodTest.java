package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start of the demo, as far as it comes without a program. */
class NeighbourhoodTest {
    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_told_before_anything_is_made() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path dir = folder.resolve("demo");
            DemoOptions options = DemoOptions.of(dir, taken.getLocalPort() - 80);
            assertThatIllegalStateException()
                    .isThrownBy(() -> Neighbourhood.start(options, new Launcher(folder, Optional.empty())))
                    .withMessageContaining("127.0.0.1:" + taken.getLocalPort());
            assertThat(dir).doesNotExist();
        }
    }
}
