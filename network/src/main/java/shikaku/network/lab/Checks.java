package shikaku.network.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Clinic;
import shikaku.network.Family;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.check.RulesetCheck;
import shikaku.network.lab.Content.Segment;
import shikaku.network.lab.RefusalLog.Refusal;
import shikaku.network.lab.Transport.Tcp;
import shikaku.network.rules.Limits;
import shikaku.network.rules.NftJson;
import shikaku.network.rules.Ruleset;

/** 数えるだけでは足りない確かめ: with the rules in force. */
final class Checks {
    /** A door that an accounting program might have, if results were pushed to it. */
    private static final int PUSHED_TO = 8643;

    private static final int FLOOD = 400;
    private static final double NANOS = 1e9;

    private final Lab lab;
    private final Site site;
    private final Reachability table;
    private final Trial trial;
    private final Probes probes;

    Checks(Lab lab, Reachability table, Trial trial) {
        this.lab = lab;
        this.site = table.site();
        this.table = table;
        this.trial = trial;
        this.probes = new Probes(table);
    }

    /** Whatever a terminal sends towards accounting is refused by router A and told, packet by packet. To be tried before anything else is. */
    Tried refusalsAreTold() throws Exception {
        List<Sentence> differences = new ArrayList<>();
        int told = 0;
        for (Clinic clinic : site.clinics()) {
            List<Probe> pushes = pushes(clinic);
            told += pushes.size();
            try (RefusalLog log = lab.at(clinic.routerA()).run(RefusalLog::open)) {
                Outcome outcome = trial.once(pushes);
                outcome.differences().map(Difference::sentence).forEach(differences::add);
                untold(clinic, outcome, log.read()).forEach(differences::add);
            }
        }
        return new Tried(
                new Sentence(
                        "端末から医事会計への新しい接続%d件は、ルータAがすべて拒み、一件ずつ記録した: 結果を押し込まれる医事会計は、ありえない（C-6）。".formatted(told),
                        "Router A refused all %d new connections from terminals towards accounting, and told each: an accounting program that is pushed to cannot exist (C-6)."
                                .formatted(told)),
                differences);
    }

    private List<Probe> pushes(Clinic clinic) {
        Machine terminal = Machine.host(clinic.terminal());
        return Stream.of(site.ports().door(), site.ports().folders(), PUSHED_TO)
                .flatMap(port -> Probes.families(family -> probes.probe(
                        Kind.CONNECTION,
                        terminal,
                        clinic.routerA(),
                        new Ends(
                                terminal.addresses().of(family),
                                clinic.accounting().host().addresses().of(family)),
                        new Segment(port, Tcp.SYN))))
                .toList();
    }

    private static Stream<Sentence> untold(Clinic clinic, Outcome outcome, List<Refusal> log) {
        Set<Integer> told = new HashSet<>();
        log.stream()
                .filter(each -> each.prefix().contains(clinic.routerA().name()))
                .forEach(each -> outcome.indexOf(each.packet()).stream().forEach(told::add));
        return Stream.iterate(0, index -> index < outcome.tried().size(), index -> index + 1)
                .filter(index -> !told.contains(index))
                .map(index -> new Sentence(
                        "%s の記録にない: %s"
                                .formatted(
                                        clinic.routerA(),
                                        ProbeWords.of(outcome.probe(index).content())),
                        "%s did not tell of: %s"
                                .formatted(
                                        clinic.routerA(),
                                        ProbeWords.of(outcome.probe(index).content()))));
    }

    /** Programs' own sockets talk wherever the table permits it, and learn what the VPN can carry. */
    Tried conversationsHold() throws Exception {
        Conversations conversations = new Conversations(lab);
        List<Sentence> differences = new ArrayList<>();
        int held = 0;
        try (TooBig tooBig =
                TooBig.at(lab, List.of(site.center(), site.clinics().getFirst().terminal()))) {
            for (Permission permission : table.permissions()) {
                for (Family family : Family.values()) {
                    if (conversations.hold(
                            zone(permission.from().name()), zone(permission.to().name()), permission, family)) {
                        held++;
                    } else {
                        differences.add(broken(permission, family));
                    }
                }
            }
            tooBig.unheard().forEach(differences::add);
        }
        return new Tried(
                new Sentence(
                        "許可された接続%d本（IPv4とIPv6）で、プログラムのソケットどうしが両方向に話せた。VPNのMTUは前後のケーブルより小さく、ルータの「大きすぎる」は端末にもセンターにも届いた。"
                                .formatted(held),
                        "Over all %d permitted connections (IPv4 and IPv6) programs' sockets talked in both directions. The VPN takes smaller packets than the cables at its ends, and the routers' \"too big\" reached terminal and center."
                                .formatted(held)),
                differences);
    }

    private static Sentence broken(Permission permission, Family family) {
        String what = "%s → %s %s (%s)".formatted(permission.from(), permission.to(), permission.service(), family);
        return new Sentence("話せない: " + what, "no conversation: " + what);
    }

    private Zone zone(String name) {
        return site.zones().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One source's flood of openings is cut to what a bucket lets through, and another source is served meanwhile. */
    Tried floodsAreHeldBack() {
        Permission flooding = toCenter(site.clinics().getFirst());
        Probe one = probe(flooding);
        Probe other = probe(toCenter(site.clinics().getLast()));
        long begun = System.nanoTime();
        Outcome flood = trial.once(Collections.nCopies(FLOOD, one));
        boolean served = trial.once(List.of(other)).hasArrived(0);
        double seconds = (System.nanoTime() - begun) / NANOS;
        long through = flood.arrivals().count();
        double most = Limits.OPENINGS.burst() + Limits.OPENINGS.perSecond() * seconds + 1;
        return new Tried(
                new Sentence(
                        "一つの端末が一度に開こうとした%d本は、決めた頻度（1秒に%d、続けて%d）までしか通らず、ほかの診療所はその間も通った。"
                                .formatted(FLOOD, Limits.OPENINGS.perSecond(), Limits.OPENINGS.burst()),
                        "Of %d connections that one terminal opened at once no more passed than the limit (%d a second, %d in a row), and another clinic was served meanwhile."
                                .formatted(FLOOD, Limits.OPENINGS.perSecond(), Limits.OPENINGS.burst())),
                through > 0 && through <= most && served
                        ? List.of()
                        : List.of(new Sentence(
                                "%d本が通り、ほかの診療所は%s".formatted(through, served ? "通った" : "通らない"),
                                "%d passed; the other clinic %s"
                                        .formatted(through, served ? "was served" : "was not"))));
    }

    /** To be tried at last: with every source that a router remembers by then, its rules are what the table says, for every packet there can be. */
    Tried rulesAreTheTables() {
        List<Sentence> differences = new ArrayList<>();
        for (Router router : site.routers()) {
            Ruleset had = NftJson.read(lab.listed(router));
            RulesetCheck.of(router, had, table).difference().ifPresent(differences::add);
        }
        return new Tried(
                new Sentence(
                        "そのあとで各ルータの規則を読み出し、ありうるパケットすべてについて表と照らした: 覚えている送信元も含めて、表のとおり。",
                        "Afterwards each router's rules were read back and compared with the table for every packet there can be: with the sources they remember they are the table's."),
                differences);
    }

    private Permission toCenter(Clinic clinic) {
        return table.permissions().stream()
                .filter(each -> each.from().equals(clinic.terminal().host())
                        && each.to().equals(site.center().host()))
                .findFirst()
                .orElseThrow();
    }

    private Probe probe(Permission permission) {
        Zone from = zone(permission.from().name());
        return probes.probe(
                Kind.CONNECTION,
                Machine.host(from),
                probes.ways().towards(from, zone(permission.to().name())),
                new Ends(
                        permission.from().addresses().ipv4(),
                        permission.to().addresses().ipv4()),
                new Segment(permission.service().port(), Tcp.SYN));
    }
}
