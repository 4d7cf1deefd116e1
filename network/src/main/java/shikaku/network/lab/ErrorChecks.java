package shikaku.network.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Family;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Zone;

/**
 * エラーの来る道: while a terminal and the center talk, everybody tells both that packets of theirs do not arrive, with the right ports. Only from the side
 * where the other one lies may such a word come through.
 */
final class ErrorChecks {
    private final Lab lab;
    private final Trial trial;
    private final Probes probes;
    private final Permission permission;
    private final Zone terminal;
    private final Zone center;

    ErrorChecks(Lab lab, Reachability table, Trial trial) {
        this.lab = lab;
        this.trial = trial;
        this.probes = new Probes(table);
        this.terminal = table.site().clinics().getFirst().terminal();
        this.center = table.site().center();
        this.permission = table.permissions().stream()
                .filter(each -> each.from().equals(terminal.host()) && each.to().equals(center.host()))
                .findFirst()
                .orElseThrow();
    }

    Tried comeFromWhereTheOtherEndLies() throws Exception {
        List<Sentence> differences = new ArrayList<>();
        int told = 0;
        int passed = 0;
        for (Family family : Family.values()) {
            Outcome outcome = new Conversations(lab)
                    .during(
                            terminal,
                            center,
                            permission,
                            family,
                            port -> trial.of(words(family, port).toList()));
            outcome.differences().map(Difference::sentence).forEach(differences::add);
            told += outcome.tried().size();
            passed += (int) outcome.arrivals().count();
        }
        return new Tried(
                new Sentence(
                        "端末とセンターが話しているあいだに、ほかのゾーンの全機器が、正しいポート番号で「届かない」と両端に%d回告げた。通ったのは、相手のいる側からの%d回だけ。"
                                .formatted(told, passed),
                        "While a terminal and the center talked, every machine of other zones told both ends, with the right ports, that packets do not arrive: %d times, of which the %d from the other end's side came through."
                                .formatted(told, passed)),
                differences);
    }

    private Stream<Probe> words(Family family, int port) {
        Ends there = new Ends(
                terminal.host().addresses().of(family),
                center.host().addresses().of(family));
        int service = permission.service().port();
        return Stream.concat(
                words(family, terminal, center, new Content.Unreachable(there, port, service)),
                words(family, center, terminal, new Content.Unreachable(there.reversed(), service, port)));
    }

    /** @param other from whose side it may be told */
    private Stream<Probe> words(Family family, Zone to, Zone other, Content.Unreachable content) {
        return probes.machines().stream()
                .filter(each -> !each.zone().equals(to))
                .map(each -> new Probe(
                        Kind.ICMP,
                        each,
                        probes.ways().towards(each.zone(), to),
                        new Ends(
                                each.addresses().of(family),
                                to.host().addresses().of(family)),
                        content,
                        each.zone().equals(other)));
    }
}
