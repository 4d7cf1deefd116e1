package shikaku.terminal.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** C-13: there is one place where signatures come from, and it is inside the VPN. */
@Proves(clauses = Clause.C13)
class FreshclamConfigurationTest {
    @Test
    void it_names_the_distribution_host_and_nothing_else() {
        String text = FreshclamConfiguration.text(
                URI.create("https://10.30.2.10:443"),
                List.of("daily.cvd", "own.ndb"),
                Path.of("/var/lib/clamav"),
                "clamav",
                Optional.of(Path.of("/etc/clamav/clamd.conf")));
        assertThat(text.lines())
                .contains(
                        "PrivateMirror https://10.30.2.10:443",
                        "DatabaseCustomURL https://10.30.2.10:443/signatures/daily.cvd",
                        "DatabaseCustomURL https://10.30.2.10:443/signatures/own.ndb",
                        "DatabaseDirectory /var/lib/clamav",
                        "DatabaseOwner clamav",
                        "TestDatabases yes",
                        "NotifyClamd /etc/clamav/clamd.conf");
        assertThat(text.lines().filter(line -> line.contains("://")))
                .allSatisfy(line -> assertThat(line).contains("//10.30.2.10:443"));
        assertThat(text).doesNotContain("clamav.net", "DatabaseMirror", "DNSDatabaseInfo", "Proxy");
    }
}
