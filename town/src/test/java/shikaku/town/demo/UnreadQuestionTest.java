package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the kernel tells of a program that does not read. */
class UnreadQuestionTest {
    private final UnreadQuestion unread = UnreadQuestion.onThisMachine();

    @Test
    void a_connection_alone_is_no_question() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket _ = new Socket(listening.getInetAddress(), listening.getLocalPort())) {
            assertThat(unread.liesAt(listening.getLocalPort())).isFalse();
        }
    }

    @Test
    void bytes_that_nobody_read_are_one() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket asking = new Socket(listening.getInetAddress(), listening.getLocalPort())) {
            asking.getOutputStream().write(1);
            unread.await(listening.getLocalPort());
            assertThat(unread.liesAt(listening.getLocalPort())).isTrue();
            try (Socket accepted = listening.accept()) {
                assertThat(accepted.getInputStream().read()).isEqualTo(1);
                assertThat(unread.liesAt(listening.getLocalPort())).isFalse();
            }
        }
    }

    @Test
    void where_the_kernel_keeps_no_such_table_nobody_asks() {
        assertThat(new UnreadQuestion(List.of(Path.of("/does/not/exist"))).liesAt(1))
                .isFalse();
    }
}
