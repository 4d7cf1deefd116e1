package shikaku.town.place;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 手元: hands and eyes reach a program in another ground as if they sat there. Two grounds on one machine differ by their ports here. */
@Timeout(60)
class RelayTest {
    private static final Ground HERE = new Ground() {
        @Override
        public <T> T call(Callable<T> work) throws IOException {
            try {
                return work.call();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    };

    @Test
    void what_is_said_on_one_side_is_heard_on_the_other_and_the_answer_comes_back_to_its_end() throws Exception {
        try (ServerSocket program = loopback(0);
                Relay relay = relayTo(program)) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> serveOne(program));
            try (Socket person = new Socket(InetAddress.getLoopbackAddress(), relay.door())) {
                person.getOutputStream().write("こんにちは".getBytes("UTF-8"));
                person.shutdownOutput();
                assertThat(new String(person.getInputStream().readAllBytes(), US_ASCII))
                        .isEqualTo("answer");
            }
            assertThat(heard.join()).isEqualTo("こんにちは");
        }
    }

    @Test
    void where_no_program_listens_the_caller_is_hung_up_on() throws Exception {
        int nobody;
        try (ServerSocket gone = loopback(0)) {
            nobody = gone.getLocalPort();
        }
        try (Relay relay = Relay.between(HERE, HERE, 0, nobody);
                Socket person = new Socket(InetAddress.getLoopbackAddress(), relay.door())) {
            assertThat(person.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_closed_relay_holds_nobody() throws Exception {
        try (ServerSocket program = loopback(0)) {
            Relay relay = relayTo(program);
            try (Socket person = new Socket(InetAddress.getLoopbackAddress(), relay.door());
                    Socket called = program.accept()) {
                relay.close();
                assertThat(endOf(person)).isTrue();
                assertThat(endOf(called)).isTrue();
            }
        }
    }

    private static boolean endOf(Socket socket) {
        try {
            return socket.getInputStream().read() == -1;
        } catch (IOException reset) {
            return true;
        }
    }

    private static Relay relayTo(ServerSocket program) {
        return Relay.between(HERE, HERE, 0, program.getLocalPort());
    }

    private static ServerSocket loopback(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static String serveOne(ServerSocket program) {
        try (Socket call = program.accept()) {
            String heard = new String(call.getInputStream().readAllBytes(), "UTF-8");
            call.getOutputStream().write("answer".getBytes(US_ASCII));
            return heard;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
