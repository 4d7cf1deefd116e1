package shikaku.network.lab;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shikaku.message.Sentence;
import shikaku.network.Address;
import shikaku.network.Clinic;
import shikaku.network.IpsecTunnel;
import shikaku.network.Prefix;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.ipsec.Selectors;

/** 実験室のトンネル: strongSwan on every router of the lab that has one, with certificates of an authority that lives as long as the lab. */
final class Tunnels {
    private static final int POLL_MILLIS = 50;

    private final Lab lab;
    private final Path keys;
    private final List<KeyExchange> running = new ArrayList<>();

    Tunnels(Lab lab, Path keys) {
        this.lab = lab;
        this.keys = keys;
    }

    private Site site() {
        return lab.site();
    }

    /** Starts both ends of every tunnel, and returns when all stand. */
    void start() {
        Reachability table = Reachability.of(site());
        try {
            RouterKeys.Authority authority = RouterKeys.Authority.found();
            // The hub first: it answers.
            List<Router> routers = site().routers().stream()
                    .filter(each -> !each.tunnels().isEmpty())
                    .sorted(Comparator.comparing(each -> !each.name().equals(Router.HUB)))
                    .toList();
            for (Router each : routers) {
                KeyExchange one = KeyExchange.start(each, lab.at(each), keys, authority.keys(each.name()), table);
                running.add(one);
                one.load();
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has EC keys", e);
        }
        running.forEach(this::await);
    }

    private void await(KeyExchange one) {
        long until = System.nanoTime() + Limits.CHARON.toNanos();
        for (IpsecTunnel each : one.router().tunnels()) {
            while (!one.hasKeys(each.clinic())) {
                if (System.nanoTime() > until) {
                    throw new LabFailure(new Sentence(
                            "IPsecのトンネル（%s）が立ちません: %s".formatted(each.clinic(), one.log()),
                            "the tunnel of %s does not come up: %s".formatted(each.clinic(), one.log())));
                }
                Trial.settle(POLL_MILLIS);
            }
        }
    }

    /** Ends both ends of every tunnel: no keys are left. */
    void end() {
        running.forEach(KeyExchange::end);
        running.clear();
    }

    /** The clinics whose link is a tunnel. */
    List<Clinic> clinics() {
        return site().clinics().stream()
                .filter(each -> !each.routerB().tunnels().isEmpty())
                .toList();
    }

    /** Whether a packet would get as far as without tunnels if routers had no rules: not if it came through one that has no key for it. */
    boolean carries(Probe probe) {
        Reachability table = Reachability.of(site());
        return clinics().stream().allMatch(each -> !touches(each, probe) || isSelected(each, probe.ends(), table));
    }

    private static boolean touches(Clinic clinic, Probe probe) {
        return List.of(clinic.accounting(), clinic.terminal())
                        .contains(probe.from().zone())
                || clinic.accounting().network().contains(probe.ends().to())
                || clinic.terminal().network().contains(probe.ends().to())
                || clinic.routerB()
                        .interfaces()
                        .getLast()
                        .network()
                        .contains(probe.ends().to());
    }

    private static boolean isSelected(Clinic clinic, Ends ends, Reachability table) {
        Router b = clinic.routerB();
        Selectors selectors = Selectors.of(b, b.tunnels().getFirst(), table);
        return has(selectors.local(), ends.from()) && has(selectors.remote(), ends.to())
                || has(selectors.remote(), ends.from()) && has(selectors.local(), ends.to());
    }

    private static boolean has(List<Prefix> prefixes, Address address) {
        return prefixes.stream().anyMatch(each -> each.contains(address));
    }
}
