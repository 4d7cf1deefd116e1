package shikaku.town.place;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.network.Clinic;
import shikaku.network.Protocol;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.document.RouterFile;
import shikaku.network.lab.Lab;
import shikaku.network.lab.Namespace;
import shikaku.network.lab.PushTrial;
import shikaku.network.lab.PushTrial.Pushes;
import shikaku.network.lab.Vpn;

/**
 * 実験室: every program on a machine of its own, between which stand the routers. The town's people stay outside: their hands and eyes reach the
 * screens by {@link Relay}s, and nothing of what programs say to each other passes there.
 */
@Realizes(clauses = {Clause.C4, Clause.C6, Clause.C7})
public final class InTheLab implements Whereabouts {
    /** A reader's door takes a free port of its machine; each terminal has these to give, so that two never give the same. */
    private static final int FREE_PORTS = 1_000;

    private static final Ground OUTSIDE = new Ground() {
        @Override
        public <T> T call(Callable<T> work) throws IOException {
            return InTheLab.inside(work);
        }
    };

    private final Lab lab;
    private final Reachability table;
    private final Map<String, Zone> zones;
    private final Set<Way> relayed = new HashSet<>();
    private final List<Relay> relays = new ArrayList<>();

    /** What a relay is for: its place, the port on the near side, and whether the town's database is lent there. */
    private record Way(String place, int port, boolean lent) {}

    private InTheLab(Lab lab, Reachability table, Map<String, Zone> zones) {
        this.lab = lab;
        this.table = table;
        this.zones = zones;
    }

    /**
     * Builds the site's lab; its routers have the rules that a city's would have.
     *
     * @param vpn what the links to the hub do to packets
     * @param freePorts where the ports begin that the terminals' machines give away
     */
    public static InTheLab up(Site site, Vpn vpn, int freePorts) throws IOException {
        Lab lab = Lab.up(site, Lab.JOURNALS, vpn);
        try {
            Reachability table = Reachability.of(site);
            site.routers()
                    .forEach(router ->
                            lab.load(router, RouterFile.of(router, table).text()));
            int number = 0;
            for (Clinic clinic : site.clinics()) {
                giveAway(freePorts + FREE_PORTS * number++, lab.at(clinic.terminal()));
            }
            return new InTheLab(lab, table, zones(site));
        } catch (IOException | RuntimeException e) {
            lab.close();
            throw e;
        }
    }

    private static void giveAway(int first, Namespace terminal) throws IOException {
        String range = first + " " + (first + FREE_PORTS - 1);
        Path file = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
        ground(terminal).call(() -> Files.writeString(file, range));
    }

    private static Map<String, Zone> zones(Site site) {
        Stream<Map.Entry<String, Zone>> clinics = site.clinics().stream()
                .flatMap(clinic -> Stream.of(
                        Map.entry("terminal-" + clinic.name(), clinic.terminal()),
                        Map.entry("accounting-" + clinic.name(), clinic.accounting())));
        return Stream.concat(
                        clinics,
                        Stream.of(
                                Map.entry("center", site.center()),
                                Map.entry("distribution", site.distribution()),
                                Map.entry("jpki", site.jpki())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<String> before(String place) {
        return at(place).command(List.of());
    }

    @Override
    public boolean has(String place) {
        return zones.containsKey(place);
    }

    /** All of its addresses, of both families; what gets there is the routers' to say. */
    @Override
    public String bound() {
        return "::";
    }

    @Override
    public String host(String place) {
        return zone(place).host().addresses().ipv4().toString();
    }

    @Override
    public String address(String from, String to, Door door, int onOneMachine) {
        int port = port(door, onOneMachine);
        if (!table.permits(zone(from).host(), zone(to).host(), Protocol.TCP, port)) {
            throw new IllegalArgumentException(
                    from + " から " + to + " への接続は到達表にありません / the table denies " + from + " to " + to);
        }
        return host(to) + ":" + port;
    }

    @Override
    public int port(Door door, int onOneMachine) {
        return switch (door) {
            case JPKI -> lab.site().ports().jpki();
            case CENTER -> lab.site().ports().center();
            case TERMINAL -> lab.site().ports().door();
            case DISTRIBUTION -> lab.site().ports().files();
        };
    }

    @Override
    public void sitAt(String place, int port) {
        relay(new Way(place, port, false), () -> Relay.between(OUTSIDE, ground(at(place)), port));
    }

    @Override
    public void sitAt(String place, Door door, int onOneMachine) {
        int port = port(door, onOneMachine);
        relay(new Way(place, onOneMachine, false), () -> Relay.between(OUTSIDE, ground(at(place)), onOneMachine, port));
    }

    @Override
    public void lend(String place, int port) {
        relay(new Way(place, port, true), () -> Relay.between(ground(at(place)), OUTSIDE, port));
    }

    private synchronized void relay(Way which, Supplier<Relay> open) {
        if (relayed.add(which)) {
            relays.add(open.get());
        }
    }

    @Override
    public boolean isSlow() {
        return !lab.vpn().equals(Vpn.QUICK);
    }

    @Override
    public void quicken() {
        try {
            lab.quicken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is ever pushed towards accounting (C-6): tried while its programs still run. */
    @Override
    public boolean show(PrintStream out) {
        boolean held = true;
        for (Clinic clinic : lab.site().clinics()) {
            Pushes pushes = pushes(clinic);
            out.println(pushes.sentence().inBoth());
            held &= pushes.allRefusedAndTold();
        }
        return held;
    }

    private Pushes pushes(Clinic clinic) {
        try {
            return inside(() -> PushTrial.in(lab, clinic));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lab it stands in. */
    public Lab lab() {
        return lab;
    }

    private Namespace at(String place) {
        return lab.at(zone(place));
    }

    private Zone zone(String place) {
        Zone zone = zones.get(place);
        if (zone == null) {
            throw new IllegalArgumentException(place + " はこの市の構成にありません / the site file has no such place");
        }
        return zone;
    }

    private static Ground ground(Namespace namespace) {
        return new Ground() {
            @Override
            public <T> T call(Callable<T> work) throws IOException {
                return inside(() -> namespace.run(work));
            }
        };
    }

    private static <T> T inside(Callable<T> work) throws IOException {
        try {
            return work.call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public synchronized void close() {
        relays.forEach(Relay::close);
        lab.close();
    }
}
