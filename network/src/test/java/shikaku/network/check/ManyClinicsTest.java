package shikaku.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.Limits;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.SiteFile;
import shikaku.network.rules.RouterRules;

class ManyClinicsTest {
    private static final String CENTRAL = """
            center: {ipv4: 10.200.1.0/24, ipv6: fd00:c:1::/64, host: [10.200.1.10, fd00:c:1::10], interface: center}
            distribution: {ipv4: 10.200.2.0/24, ipv6: fd00:c:2::/64, host: [10.200.2.10, fd00:c:2::10], interface: files}
            jpki: {ipv4: 10.200.3.0/24, ipv6: fd00:c:3::/64, host: [10.200.3.10, fd00:c:3::10], interface: jpki}
            """;

    private static String clinic(int n) {
        return """
                - name: c%1$d
                  shared-folder: true
                  accounting-zone: {ipv4: 10.%1$d.2.0/24, ipv6: fd00:%1$d:2::/64, host: [10.%1$d.2.10, fd00:%1$d:2::10]}
                  terminal-zone: {ipv4: 10.%1$d.1.0/24, ipv6: fd00:%1$d:1::/64, host: [10.%1$d.1.10, fd00:%1$d:1::10]}
                  link: {ipv4: 10.%1$d.9.0/30, ipv6: fd00:%1$d:9::/64}
                  interfaces:
                    router-a: {accounting: a, terminal: t}
                    router-b: {terminal: t, vpn: v}
                    hub: c%1$d
                """.formatted(n);
    }

    @Test
    @Proves(clauses = Clause.C5)
    void the_hub_of_as_many_clinics_as_a_site_may_have_keeps_them_apart() {
        Site site = SiteFile.parse("clinics:\n"
                + IntStream.rangeClosed(1, Limits.CLINICS)
                        .mapToObj(ManyClinicsTest::clinic)
                        .collect(Collectors.joining())
                + CENTRAL);
        Reachability table = Reachability.of(site);
        RulesetCheck.Result result = RulesetCheck.of(site.hub(), RouterRules.of(site.hub(), table), table);
        assertThat(result.difference()).isEmpty();
    }
}
