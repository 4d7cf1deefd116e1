package shikaku.network.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.Zone;

/**
 * ルータの実験室: a site's machines and routers as network namespaces, standing until {@link #close()}. Each zone has its host, an attacker
 * beside it and the routers on one cable. The routers have no
 * rules until they are loaded.
 */
public final class Lab implements AutoCloseable {
    /** Where labs are written down unless another folder is named; gone when the machine starts anew, as the labs themselves are. */
    public static final Path JOURNALS = Path.of("/run/shikaku-lab");

    private final Site site;
    private final Journal journal;
    private final Map<String, Namespace> namespaces;
    private Vpn vpn;
    private Optional<VpnRelay> relay = Optional.empty();

    private final Optional<Tunnels> tunnels;

    private Lab(Site site, Vpn vpn, Journal journal, List<Namespace> namespaces, boolean encrypted) {
        this.site = site;
        this.vpn = vpn;
        this.tunnels = encrypted ? Optional.of(new Tunnels(this, journal.keys())) : Optional.empty();
        this.journal = journal;
        this.namespaces = namespaces.stream().collect(Collectors.toMap(Namespace::node, each -> each));
    }

    /**
     * Clears what killed runs have left behind, then builds, with a VPN that carries everything at once.
     *
     * @param journals the folder where labs are written down before they are made
     * @throws LabFailure when the machine does not let it; nothing is left then
     */
    public static Lab up(Site site, Path journals) {
        return up(site, journals, Vpn.QUICK);
    }

    /** The same with another VPN. */
    public static Lab up(Site site, Path journals, Vpn vpn) {
        clear(journals);
        boolean encrypted =
                whyPlain(site, vpn).isEmpty() && !site.hub().tunnels().isEmpty();
        Plan plan = Plan.of(site, vpn, encrypted);
        Journal journal = Journal.begin(journals);
        try {
            List<Namespace> namespaces = plan.nodes().stream()
                    .map(each -> new Namespace(journal.lab(), each.name()))
                    .toList();
            journal.willMake(namespaces);
            new Wiring(plan, journal.lab()).make(HostNames.of(site));
            Lab lab = new Lab(site, vpn, journal, namespaces, encrypted);
            lab.begin(plan);
            return lab;
        } catch (RuntimeException | IOException failed) {
            Teardown.of(journal);
            throw failed instanceof RuntimeException known ? known : unexpected(failed);
        }
    }

    private static LabFailure unexpected(Exception failed) {
        String why = String.valueOf(failed.getMessage());
        return new LabFailure(
                new Sentence("実験室を作れません（%s）".formatted(why), "the lab cannot be built: %s".formatted(why)));
    }

    /** Takes away what killed runs have left behind. */
    public static void clear(Path journals) {
        Journal.in(journals).stream().filter(Journal::abandoned).forEach(Teardown::of);
    }

    /** Takes away the labs that were meant to stay, too; those of others that still run are left alone. Tells how many there were. */
    public static int down(Path journals) {
        List<Journal> ended = Journal.in(journals).stream()
                .filter(each -> each.kept() || each.abandoned())
                .toList();
        ended.forEach(Teardown::of);
        return ended.size();
    }

    /** The labs that were meant to stay: the prefix of their namespaces. */
    public static List<String> standing(Path journals) {
        return Journal.in(journals).stream()
                .filter(Journal::kept)
                .map(Journal::lab)
                .toList();
    }

    private void begin(Plan plan) throws IOException {
        if (vpn.isDelayed()) {
            List<Cable> links = plan.cables().stream().filter(Cable::carried).toList();
            relay = Optional.of(VpnRelay.start(at(site.hub()), links, vpn.delay()));
        }
        if (vpn.loss() > 0) {
            load(site.hub(), "");
        }
        tunnels.ifPresent(Tunnels::start);
    }

    /** Why the site's tunnels of IPsec would be plain cables in a lab here; empty if they are tunnels, or if it has none. */
    public static Optional<Sentence> whyPlain(Site site, Vpn vpn) {
        if (site.hub().tunnels().isEmpty()) {
            return Optional.empty();
        }
        if (vpn.isDelayed()) {
            return Optional.of(new Sentence(
                    "遅い回線を試すあいだ、IPsecのトンネルは素のケーブルに置き換えます",
                    "on a slow line, plain cables take the place of tunnels of IPsec"));
        }
        if (!Strongswan.isInstalled()) {
            return Optional.of(
                    new Sentence(
                            "strongSwan（Debian: charon-systemd, strongswan-swanctl）がないので、IPsecのトンネルは素のケーブルに置き換えます",
                            "strongSwan (Debian: charon-systemd, strongswan-swanctl) is missing: plain cables take the place of tunnels of IPsec"));
        }
        return Esp.isThere()
                ? Optional.empty()
                : Optional.of(
                        new Sentence(
                                "このカーネルにはESPかXFRMインタフェースがないので、IPsecのトンネルは素のケーブルに置き換えます",
                                "this kernel has no ESP or no XFRM interface: plain cables take the place of tunnels of IPsec"));
    }

    /** The tunnels of IPsec that stand in it; empty where plain cables take their place. */
    Optional<Tunnels> tunnels() {
        return tunnels;
    }

    Path keys() {
        return journal.keys();
    }

    /** The cable between the outer ends of tunnels. */
    Namespace outside() {
        return named(Plan.OUTSIDE);
    }

    /** Puts rules in force on a router, in place of those it had, or none of them. @param nft as {@code nft -f} reads it */
    public void load(Router router, String nft) {
        String loss = router.equals(site.hub()) && vpn.loss() > 0 ? Loss.nft(site, vpn.loss()) : "";
        Tool.run(at(router).command(List.of("nft", "-f", "-")), nft + loss);
    }

    /** What is in force on a router, as {@code nft -j list ruleset} says it. */
    String listed(Router router) {
        return Tool.run(at(router).command(List.of("nft", "-j", "list", "ruleset")));
    }

    /** What the links to the hub do to packets. */
    public Vpn vpn() {
        return vpn;
    }

    /** From now on the VPN carries everything at once, and loses nothing. */
    public void quicken() throws IOException {
        vpn = Vpn.QUICK;
        if (relay.isPresent()) {
            relay.get().become(vpn.delay());
        }
        Tool.run(at(site.hub()).command(List.of("nft", "-f", "-")), Loss.NONE);
    }

    /** It is to stay when this process ends. */
    public void keep() {
        journal.keep();
    }

    public Site site() {
        return site;
    }

    /** The host of a zone. */
    public Namespace at(Zone zone) {
        return named(Plan.host(zone));
    }

    /** Another machine on the cable of a zone, which the table gives nothing. */
    public Namespace attacker(Zone zone) {
        return named(Plan.attacker(zone));
    }

    /** The cable of a zone. */
    Namespace segment(Zone zone) {
        return named(Plan.segment(zone));
    }

    public Namespace at(Router router) {
        return named(router.name());
    }

    /** No link, only its own loopback. */
    public Namespace town() {
        return named(Plan.TOWN);
    }

    public Stream<Namespace> namespaces() {
        return namespaces.values().stream();
    }

    private Namespace named(String node) {
        Namespace found = namespaces.get(node);
        if (found == null) {
            throw new IllegalArgumentException("not of this site: " + node);
        }
        return found;
    }

    /** Ends the processes that were started in it and takes it away, unless somebody has. */
    @Override
    public void close() {
        if (journal.stands()) {
            Teardown.of(journal);
        }
    }
}
