package shikaku.network.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Clinic;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.document.RouterFile;

/**
 * 実証: builds a lab, tries everything without rules and with them, and takes the lab down. First without: what looks on must see every packet,
 * or its seeing none later would mean nothing.
 */
public final class Proving {
    private final Reachability table;
    private final Site site;
    private final Consumer<Sentence> progress;

    private Proving(Reachability table, Consumer<Sentence> progress) {
        this.table = table;
        this.site = table.site();
        this.progress = progress;
    }

    /**
     * @param journals where the lab is written down
     * @param progress what is being done
     * @throws LabFailure where no lab can be built
     */
    public static Proof of(Reachability table, java.nio.file.Path journals, Consumer<Sentence> progress)
            throws Exception {
        progress.accept(new Sentence("実験室を作ります", "building the lab"));
        try (Lab lab = Lab.up(table.site(), journals);
                Trial trial = Trial.in(lab, table)) {
            return new Proving(table, progress).proof(lab, trial);
        }
    }

    private Proof proof(Lab lab, Trial trial) throws Exception {
        Lab.whyPlain(site, Vpn.QUICK).ifPresent(progress);
        progress.accept(new Sentence("規則なしで試します", "trying without rules"));
        Control control = new Control(
                table, each -> lab.tunnels().map(its -> its.carries(each)).orElse(true));
        Outcome without = trial.of(control.probes());
        site.routers().forEach(each -> lab.load(each, RouterFile.of(each, table).text()));
        Checks checks = new Checks(lab, table, trial);
        Tried told = checks.refusalsAreTold();
        List<Probe> probes = Probes.all(table);
        progress.accept(new Sentence(
                "規則を読み込み、%,d通りを試します".formatted(probes.size()),
                "rules loaded; trying %,d packets".formatted(probes.size())));
        Outcome with = trial.of(probes);
        progress.accept(new Sentence("本物の会話を試します", "trying real conversations"));
        List<Tried> others = new ArrayList<>(List.of(
                told,
                checks.conversationsHold(),
                new ErrorChecks(lab, table, trial).comeFromWhereTheOtherEndLies(),
                checks.floodsAreHeldBack(),
                checks.rulesAreTheTables()));
        others.addAll(ofTunnels(lab, trial));
        return proof(without, with, others);
    }

    private List<Tried> ofTunnels(Lab lab, Trial trial) throws Exception {
        if (site.hub().tunnels().isEmpty()) {
            return List.of();
        }
        ForgedPeers forged = new ForgedPeers(lab, table);
        if (lab.tunnels().isEmpty()) {
            return List.of(forged.areHeldBack());
        }
        progress.accept(new Sentence("IPsecのトンネルを試します", "trying the tunnels of IPsec"));
        TunnelChecks checks = new TunnelChecks(lab, table, trial, lab.tunnels().get());
        return List.of(checks.onlyEsp(), checks.nothingInClear(), forged.areHeldBack(), checks.standAgain());
    }

    private Proof proof(Outcome without, Outcome with, List<Tried> others) {
        return new Proof(
                new Proof.Scene(Probes.ports(site.ports()), Lab.whyPlain(site, Vpn.QUICK)),
                Control.tallies(without),
                Control.stopped(without, table),
                Arrays.stream(Kind.values()).map(each -> Tally.of(each, with)).toList(),
                betweenClinics(with),
                Matrix.of(site, with),
                others.stream().filter(Tried::held).map(Tried::what).toList(),
                Stream.of(
                                without.differences().map(Difference::withoutRules),
                                with.differences().map(Difference::sentence),
                                others.stream().flatMap(each -> each.differences().stream()))
                        .flatMap(each -> each)
                        .toList());
    }

    private Tally betweenClinics(Outcome with) {
        return new Tally(
                Kind.CONNECTION,
                (int) with.tried().stream().filter(this::isBetweenClinics).count(),
                0,
                (int) with.arrivals().filter(this::isBetweenClinics).count());
    }

    private boolean isBetweenClinics(Probe probe) {
        return site.clinics().stream()
                .filter(each -> zones(each).contains(probe.from().zone()))
                .anyMatch(own -> site.clinics().stream()
                        .filter(other -> !other.equals(own))
                        .flatMap(other -> zones(other).stream())
                        .anyMatch(zone -> zone.network().contains(probe.ends().to())));
    }

    private static List<Zone> zones(Clinic clinic) {
        return List.of(clinic.accounting(), clinic.terminal());
    }
}
