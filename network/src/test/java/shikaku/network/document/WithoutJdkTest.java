package shikaku.network.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.apply.OwnNamespace;

/** The page's own lines are typed on a router without a JDK: a network namespace, and a systemd that does no more than load the unit's rules. */
class WithoutJdkTest {
    private static final Site SITE = ExampleSite.read();
    private static final String ROUTER = "router-a-nishi";
    private static final String SYSTEMCTL = """
            #!/bin/sh
            echo "$@" >>%1$s/systemctl.asked
            case $1 in
            enable|reload) sed -n 's/^ExecStart=//p' %1$s/etc/shikaku-%2$s.service | sed 's#/etc/shikaku#%1$s/etc#' | sh -e ;;
            esac
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private void carryThere(Reachability table) throws IOException {
        for (RouterFile each : StartFiles.of(SITE.clinics().getLast().routerA(), table)) {
            Files.writeString(folder.resolve(each.name()), each.text());
        }
        Path systemctl = Files.writeString(folder.resolve("systemctl"), SYSTEMCTL.formatted(folder, ROUTER));
        assertThat(systemctl.toFile().setExecutable(true)).isTrue();
    }

    /** What stands between the fences below this line of the page. */
    private static String lines(String page, String below) {
        return page.substring(page.indexOf(below))
                .lines()
                .dropWhile(line -> !line.equals("```"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .collect(Collectors.joining("\n"));
    }

    private String type(OwnNamespace router, String lines) throws IOException {
        String here = lines.replace("ROUTER", ROUTER)
                .replace("/etc/shikaku", folder.resolve("etc").toString());
        return router.run("sh", "-e", "-c", "cd %1$s; PATH=%1$s:$PATH\n%2$s".formatted(folder, here));
    }

    @Test
    void what_the_page_says_puts_the_rules_in_and_keeps_the_former_ones() throws IOException {
        Reachability table = Reachability.of(SITE);
        String page = SiteDocument.of(table);
        carryThere(table);
        try (OwnNamespace router = OwnNamespace.open()) {
            router.run("nft", "add table inet before");
            type(router, lines(page, "ルータのコンソールで"));
            type(router, lines(page, "はじめてのとき"));
            assertThat(router.run("nft", "list", "ruleset"))
                    .contains("table inet shikaku")
                    .doesNotContain("before");
            assertThat(asked())
                    .containsExactly(
                            "disable --now nftables",
                            "mask nftables",
                            "enable --now %s/etc/shikaku-%s.service".formatted(folder, ROUTER));
            router.run("sysctl", "-q", "-w", "net/ipv4/ip_forward=1", "net/ipv6/conf/all/forwarding=1");
            type(router, lines(page, "元に戻すには"));
            assertThat(router.run("sysctl", "-n", "net/ipv4/ip_forward", "net/ipv6/conf/all/forwarding"))
                    .isEqualTo("0\n0\n");
            assertThat(asked()).last().isEqualTo("disable shikaku-" + ROUTER);
            assertThat(router.run("nft", "list", "ruleset"))
                    .contains("table inet before")
                    .doesNotContain("shikaku");
            type(router, lines(page, "二度目からは"));
            assertThat(router.run("nft", "list", "ruleset")).contains("table inet shikaku");
            type(router, lines(page, "ルータのコンソールで"));
            router.run("sysctl", "-q", "-w", "net/ipv4/ip_forward=1");
            type(router, lines(page, "元に戻すには"));
            assertThat(router.run("nft", "list", "ruleset")).contains("table inet shikaku");
            assertThat(router.run("sysctl", "-n", "net/ipv4/ip_forward")).isEqualTo("1\n");
        }
    }

    /** nft's JSON lists the first statement of an element alone, so another limit behind it is nothing that verify could see. */
    @Test
    void what_the_page_says_finds_a_statement_that_hides_behind_the_one_of_a_remembered_source() throws IOException {
        Router router = SITE.clinics().getLast().routerA();
        Reachability table = Reachability.of(SITE);
        String question = lines(SiteDocument.of(table), "疑うときは");
        assertThat(question).contains("nft list sets");
        String rules = RouterFile.of(router, table).text();
        String one = "    timeout 60s\n    elements = { 10.23.2.10 limit rate over 20/second burst 40 packets%s }";
        try (OwnNamespace kernel = OwnNamespace.open()) {
            load(kernel, rules.replaceFirst("    timeout 60s", one.formatted("")));
            assertThat(kernel.run("nft", "list", "sets")).contains("10.23.2.10 limit rate");
            assertThat(type(kernel, question)).isEmpty();
            load(
                    kernel,
                    rules.replaceFirst(
                            "    timeout 60s", one.formatted(" limit rate over 9000/second burst 9000 packets")));
            assertThat(type(kernel, question)).contains("10.23.2.10", "9000/second");
        }
    }

    private void load(OwnNamespace kernel, String rules) throws IOException {
        Path file = Files.writeString(folder.resolve("rules"), rules);
        kernel.run("nft", "-f", file.toString());
    }

    private List<String> asked() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("systemctl.asked"))) {
            return lines.toList();
        }
    }
}
