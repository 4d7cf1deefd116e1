package shikaku.network.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;

/** What becomes of open connections is tried on packets in {@code WithdrawnPermissionTest}; here, what the tool is asked and what it may answer. */
class ConntrackTest {
    private static final Reachability TABLE = Reachability.of(ExampleSite.read());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A conntrack that remembers two connections, one of them not permitted, and writes down what it is asked. */
    private Conntrack conntrack(String whenDeleting) throws IOException {
        Path script = Files.writeString(folder.resolve("conntrack.sh"), """
                shift
                echo "$@" >>%1$s/asked
                case "$1 $3" in
                "-L ipv4")
                  echo "ipv4 2 tcp 6 9 ESTABLISHED src=10.21.1.10 dst=10.30.1.10 sport=40000 dport=8443 src=10.30.1.10 dst=10.21.1.10 sport=8443 dport=40000"
                  [ -e %1$s/gone ] || echo "ipv4 2 tcp 6 9 ESTABLISHED src=10.21.1.10 dst=10.30.2.10 sport=40001 dport=444 src=10.30.2.10 dst=10.21.1.10 sport=444 dport=40001"
                  ;;
                "-D ipv4")
                  %2$s
                  ;;
                esac
                """.formatted(folder, whenDeleting));
        return new Conntrack(List.of("sh", script.toString()));
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }

    @Test
    void what_the_table_does_not_permit_is_forgotten_and_nothing_else() throws IOException {
        Connections.Outcome outcome =
                conntrack("touch %s/gone".formatted(folder)).endAllBut(TABLE);
        assertThat(outcome).isEqualTo(new Connections.Ended(List.of("10.21.1.10 -> 10.30.2.10 tcp 444")));
        assertThat(asked().stream().filter(line -> line.startsWith("-D")))
                .containsExactly("-D -f ipv4 -s 10.21.1.10 -d 10.30.2.10 -p tcp --dport 444");
    }

    @Test
    void one_that_ended_by_itself_meanwhile_is_no_failure() throws IOException {
        assertThat(conntrack("touch %s/gone; exit 1".formatted(folder)).endAllBut(TABLE))
                .isInstanceOf(Connections.Ended.class);
    }

    @Test
    void one_that_is_still_there_afterwards_is() throws IOException {
        assertThat(conntrack("exit 1").endAllBut(TABLE))
                .isEqualTo(new Connections.Failed("10.21.1.10 -> 10.30.2.10 tcp 444"));
    }

    @Test
    void a_conntrack_that_fails_or_is_missing_is_told() {
        assertThat(new Conntrack(List.of("false")).endAllBut(TABLE)).isInstanceOf(Connections.Failed.class);
        assertThat(new Conntrack(List.of("false")).endAll()).isInstanceOf(Connections.Failed.class);
        Conntrack none = new Conntrack(List.of("env", "PATH=/nowhere"));
        assertThat(none.endAllBut(TABLE)).isEqualTo(new Connections.NoTool());
        assertThat(none.endAll()).isEqualTo(new Connections.NoTool());
    }
}
