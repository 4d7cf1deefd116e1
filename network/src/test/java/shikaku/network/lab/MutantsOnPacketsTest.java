package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.Clinic;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.check.Mutants;
import shikaku.network.rules.NftText;
import shikaku.network.rules.RouterRules;
import shikaku.network.rules.Ruleset;

/**
 * A sample of wrong rules: packets tell of each, as the exhaustive check does of all. Tried by the first clinic and the zones behind the hub, for
 * that is where the wrong rules are.
 */
@WhereLabsStand
class MutantsOnPacketsTest {
    private final Site site = ExampleSite.read();
    private final Reachability table = Reachability.of(site);
    private final Clinic clinic = site.clinics().getFirst();

    @TempDir
    private Path journals;

    /** What is wrong, as it stands behind the name of the chain or behind the arrow. */
    private Map<Pattern, Router> sample() {
        Map<Pattern, Router> sample = new LinkedHashMap<>();
        Router a = clinic.routerA();
        sample.put(Pattern.compile("arriving 0: .* -- removed"), a);
        sample.put(Pattern.compile("arriving 1: .* -- removed"), a);
        sample.put(Pattern.compile("arriving 2: .* -- removed"), a);
        sample.put(Pattern.compile("input: other policy"), a);
        sample.put(Pattern.compile("forward: other policy"), a);
        sample.put(Pattern.compile("forward .* -- .*ip saddr 10.21.2.10 .*8544-8545.*"), a);
        sample.put(Pattern.compile("forward .* -- \\S+ \\S+ ip6 saddr fd53:21:2::10 ct state new .*"), a);
        sample.put(Pattern.compile("forward .*ip saddr 10.21.1.10 ip daddr 10.30.1.10.* -- removed"), clinic.routerB());
        sample.put(Pattern.compile("forward .* -- \\S+ \\S+ ip daddr 10.30.3.10 ct state new .*"), site.hub());
        sample.put(Pattern.compile("arriving: never entered"), site.hub());
        return sample;
    }

    @Test
    void packets_tell_of_each_of_a_sample_of_wrong_rules() throws Exception {
        List<Probe> probes = probes();
        try (Lab lab = Lab.up(site, journals);
                Trial trial = Trial.in(lab, table)) {
            site.routers().forEach(each -> load(lab, each, RouterRules.of(each, table)));
            assertThat(trial.of(probes).differences()).isEmpty();
            sample().forEach((wrong, router) -> {
                load(lab, router, mutant(router, wrong));
                // Nobody waits for what a wrong rule refuses: the right ones have let it through a moment ago.
                assertThat(trial.once(probes).differences()).as(wrong.pattern()).isNotEmpty();
                load(lab, router, RouterRules.of(router, table));
            });
        }
    }

    private List<Probe> probes() {
        List<String> senders = Stream.of(clinic.accounting(), clinic.terminal(), site.center(), site.distribution())
                .map(each -> each.name())
                .toList();
        return Probes.all(table).stream()
                .filter(each -> senders.contains(each.from().zone().name()))
                .filter(this::isShort)
                .toList();
    }

    /** Of what is tried most often, a part. */
    private boolean isShort(Probe probe) {
        return switch (probe.kind()) {
            case CONNECTION -> probe.content() instanceof Content.Segment(int port, int flags) && port > 8000;
            case ROUTER ->
                probe.by().equals(clinic.routerA())
                        && probe.content() instanceof Content.Question(int port)
                        && port == 53;
            case SPOOFED -> probe.from().zone().equals(site.distribution());
            case OUTSIDE, WRONG_ROUTER, STATE, FRAGMENT, HEADER, PROTOCOL, ICMP -> true;
        };
    }

    private Ruleset mutant(Router router, Pattern wrong) {
        return Mutants.of(RouterRules.of(router, table)).stream()
                .filter(each -> wrong.matcher(each.what()).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such mutant: " + wrong))
                .ruleset();
    }

    private static void load(Lab lab, Router router, Ruleset rules) {
        lab.load(router, NftText.of(rules, List.of()));
    }
}
