package shikaku.network.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Addresses;
import shikaku.network.Clinic;
import shikaku.network.Family;
import shikaku.network.IpsecTunnel;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.document.RouterFile;
import shikaku.network.ipsec.TunnelFiles;

/** トンネルの確かめ: on packets, with the rules in force. To be tried last: tunnels go down and come up again. */
final class TunnelChecks {
    private final Lab lab;
    private final Site site;
    private final Reachability table;
    private final Trial trial;
    private final Tunnels tunnels;
    private final List<Sentence> differences = new ArrayList<>();

    TunnelChecks(Lab lab, Reachability table, Trial trial, Tunnels tunnels) {
        this.lab = lab;
        this.site = table.site();
        this.table = table;
        this.trial = trial;
        this.tunnels = tunnels;
    }

    /** What passes between the zones is seen outside as ESP and as nothing else. */
    Tried onlyEsp() throws Exception {
        differences.clear();
        int encrypted;
        try (OuterWire wire = OuterWire.open(lab)) {
            converse();
            encrypted = told(wire);
        }
        if (encrypted == 0) {
            wrong("ESPが一つも見えない", "no ESP was seen");
        }
        return tried(
                "IPsecの診療所の会話は、外側のケーブルではESPとしてだけ見え、平文は一つもなかった。",
                "What the clinics with IPsec said was seen outside as ESP alone, and nothing of it in clear.");
    }

    /** With no keys anywhere nothing arrives, and nothing leaves in clear, even if the routes lead outside. */
    Tried nothingInClear() throws Exception {
        differences.clear();
        tunnels.end();
        try (OuterWire wire = OuterWire.open(lab)) {
            isSilent(wire);
            tunnels.clinics().forEach(this::leadOutside);
            site.routers().forEach(each -> lab.load(each, "flush ruleset\n"));
            trial.once(permitted());
            if (wire.seen().clear().isEmpty()) {
                wrong(
                        "規則がないのに、平文が見えない（対照）",
                        "without rules nothing is seen in clear, so seeing nothing would mean nothing");
            }
            site.routers()
                    .forEach(each -> lab.load(each, RouterFile.of(each, table).text()));
            isSilent(wire);
        }
        tunnels.clinics().forEach(this::leadInside);
        return tried(
                "トンネルが切れているあいだ、許可された接続も届かず、経路を外側へ向けても平文は一つも出なかった（規則を外すと出た）。",
                "With the tunnels down not even what is permitted arrived, and nothing left in clear, though routes led outside (without rules it did).");
    }

    /** They come up again through the rules, and carry. */
    Tried standAgain() throws Exception {
        differences.clear();
        tunnels.start();
        converse();
        return tried(
                "規則が効いたままトンネルはまた立ち、会話ができた: IKEは規則を通る。",
                "The tunnels came up again with the rules in force, and carried: IKE passes them.");
    }

    private Tried tried(String japanese, String english) {
        return new Tried(new Sentence(japanese, english), differences);
    }

    private void wrong(String japanese, String english) {
        differences.add(new Sentence(japanese, english));
    }

    private void isSilent(OuterWire wire) {
        trial.once(permitted())
                .arrivals()
                .forEach(each -> wrong(
                        "トンネルがないのに届いた: " + ProbeWords.of(each.content()),
                        "arrived without a tunnel: " + ProbeWords.of(each.content())));
        told(wire);
    }

    /** How many packets of ESP were seen; whatever was seen beside is a difference. */
    private int told(OuterWire wire) {
        OuterWire.Seen seen = wire.seen();
        seen.clear().forEach(each -> wrong("外側に平文: " + each, "in clear outside: " + each));
        return seen.encrypted();
    }

    /** What the table permits across a tunnel. */
    private List<Probe> permitted() {
        return Probes.all(table).stream()
                .filter(each -> each.kind() == Kind.CONNECTION && each.permitted())
                .filter(each -> tunnels.clinics().stream()
                        .anyMatch(clinic -> clinic.terminal().equals(each.from().zone())))
                .toList();
    }

    private void converse() throws Exception {
        Conversations conversations = new Conversations(lab);
        for (Clinic clinic : tunnels.clinics()) {
            List<Permission> across = table.permissions().stream()
                    .filter(each -> each.from().equals(clinic.terminal().host()))
                    .toList();
            for (Permission each : across) {
                for (Family family : Family.values()) {
                    if (!conversations.hold(clinic.terminal(), zone(each), each, family)) {
                        wrong(
                                "話せない: %s %s".formatted(each.to(), family),
                                "no conversation: %s %s".formatted(each.to(), family));
                    }
                }
            }
        }
    }

    private Zone zone(Permission permission) {
        return site.zones().stream()
                .filter(each -> each.host().equals(permission.to()))
                .findFirst()
                .orElseThrow();
    }

    /** As if the inner interface were gone and somebody had given the router a default route to the other router, past the tunnel. */
    private void leadOutside(Clinic clinic) {
        Router b = clinic.routerB();
        IpsecTunnel tunnel = b.tunnels().getFirst();
        lab.at(b)
                .ip(List.of(
                        "link del %s".formatted(tunnel.inner()),
                        "route add %s via %s dev %s onlink"
                                .formatted(
                                        anywhere(tunnel.family()),
                                        tunnel.peer(),
                                        tunnel.own().port())));
    }

    private static String anywhere(Family family) {
        return switch (family) {
            case IPV4 -> "0.0.0.0/0";
            case IPV6 -> "::/0";
        };
    }

    private void leadInside(Clinic clinic) {
        Router b = clinic.routerB();
        IpsecTunnel tunnel = b.tunnels().getFirst();
        Addresses next = tunnel.inner().neighbour().orElseThrow();
        lab.at(b)
                .ip(Stream.of(
                                Stream.of("route del %s via %s".formatted(anywhere(tunnel.family()), tunnel.peer())),
                                TunnelFiles.interfaces(b, tunnel, table),
                                Stream.of(Family.values())
                                        .map(family ->
                                                "route add %s via %s".formatted(anywhere(family), next.of(family))))
                        .flatMap(each -> each)
                        .toList());
    }
}
