package shikaku.town.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process held open before anybody watched is found: here a shell that opened something first. */
class OpenFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec 3>FILE",
                "exec 3>>FILE",
                "exec 3<>FILE",
                "exec 3>FILE; rm FILE",
                "exec 3<>/dev/shm/shikaku-$$; rm /dev/shm/shikaku-$$"
            })
    void aFileOpenForWritingIsFoundWhateverHasBecomeOfItsName(String opening) throws Exception {
        assertThat(held(opening)).singleElement().asString().startsWith("open for writing: 3 -> ");
    }

    @Test
    void soIsAConnectionAlsoOneToThisMachine() throws Exception {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(held("exec 3<>/dev/tcp/127.0.0.1/" + somebody.getLocalPort()))
                    .singleElement()
                    .asString()
                    .startsWith("a socket that is not its own: 3 -> ");
        }
    }

    @Test
    void andAPipeToSomebodyElse() throws Exception {
        assertThat(held("exec 3> >(cat)")).singleElement().asString().startsWith("a pipe to somebody: 3 -> ");
    }

    @ParameterizedTest
    @ValueSource(strings = {":", "exec 3<FILE", "exec 3</dev/null", "exec 3<."})
    void readingIsNotWrong(String opening) throws Exception {
        assertThat(held(opening)).isEmpty();
    }

    @Test
    void norIsADoorOfItsOwnOnThisMachineButOneBeyondItIs() throws Exception {
        long self = ProcessHandle.current().pid();
        List<String> before = OpenFiles.of(self).wrong();
        try (ServerSocket _ = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(OpenFiles.of(self).wrong()).hasSameSizeAs(before);
        }
        try (ServerSocket _ = new ServerSocket(0, 1)) {
            assertThat(OpenFiles.of(self).wrong()).hasSize(before.size() + 1);
        }
    }

    @Test
    void aSocketWithinThisMachineThatLeadsToSomebodyIsNotItsOwnAlsoWithoutAName() throws Exception {
        long self = ProcessHandle.current().pid();
        List<String> before = OpenFiles.of(self).wrong();
        var name = UnixDomainSocketAddress.of(folder.resolve("socket"));
        try (ServerSocketChannel door =
                        ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(name);
                SocketChannel _ = SocketChannel.open(name);
                SocketChannel _ = door.accept()) {
            assertThat(OpenFiles.of(self).wrong()).hasSize(before.size() + 3);
        }
    }

    private List<String> held(String opening) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Process shell = new ProcessBuilder("bash")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            shell.outputWriter().write(opening.replace("FILE", file.toString()) + "; echo opened\n");
            shell.outputWriter().flush();
            assertThat(shell.inputReader().readLine()).isEqualTo("opened");
            OpenFiles open = OpenFiles.of(shell.pid());
            assertThat(open.judged()).isGreaterThanOrEqualTo(3);
            return open.wrong();
        } finally {
            shell.destroyForcibly();
        }
    }
}
