package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;

/** The generated rules, on real packets. */
@WhereLabsStand
class ProvingTest {
    private static final Path KEPT = Path.of("../docs/network-proof.md");

    private static final String COMMAND =
            "./shikaku routers lab test --site docs/examples/site.yaml --report docs/network-proof.md";

    @TempDir
    private Path journals;

    @Test
    @Proves(clauses = {Clause.C4, Clause.C5, Clause.C6, Clause.C7, Clause.C13})
    void whoever_tries_whatever_reaches_whom_the_table_permits_and_nobody_else_and_so_it_is_written_down()
            throws Exception {
        Proof proof = Proving.of(Reachability.of(ExampleSite.read()), journals, ignored -> {});
        assertThat(proof.differences()).isEmpty();
        String kept = Files.readString(KEPT);
        Circumstances today = Circumstances.here(LocalDate.now(), "none", Duration.ZERO, COMMAND);
        assertThat(alwaysTheSame(proof.page(today)))
                .as("written anew by: " + COMMAND)
                .isEqualTo(alwaysTheSame(kept));
        assertThat(kept)
                .containsPattern(
                        "(?m)^" + Circumstances.TITLE + "\\d{4}-\\d\\d-\\d\\d, [0-9a-f]{7,}, Linux [\\d.]+, \\d+ s$");
    }

    private static String alwaysTheSame(String page) {
        return page.lines()
                .filter(line -> !line.startsWith(Circumstances.TITLE))
                .collect(Collectors.joining("\n"));
    }

    @Test
    @Tag("long")
    void where_a_site_lets_hosts_ping_whom_they_may_connect_to_packets_agree_too() throws Exception {
        Proof proof = Proving.of(Reachability.of(ExampleSite.withEcho()), journals, ignored -> {});
        assertThat(proof.differences()).isEmpty();
    }
}
