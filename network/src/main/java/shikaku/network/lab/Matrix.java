package shikaku.network.lab;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shikaku.network.Family;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.lab.Content.Echo;
import shikaku.network.lab.Content.Question;
import shikaku.network.lab.Content.Segment;

/** 到達した接続の表: who has reached whom, as the packets told; not what the table says. */
final class Matrix {
    private Matrix() {}

    /** A table in Markdown: from the zone of the row to that of the column. */
    static List<String> of(Site site, Outcome outcome) {
        TreeMap<String, TreeMap<String, Set<Family>>> cells = new TreeMap<>();
        outcome.arrivals()
                .filter(each -> each.kind() == Kind.CONNECTION)
                .forEach(each -> cells.computeIfAbsent(cell(site, each), cell -> new TreeMap<>())
                        .computeIfAbsent(service(each), service -> new TreeSet<>())
                        .add(each.ends().family()));
        List<String> names = site.zones().stream().map(Zone::name).toList();
        List<String> lines = new java.util.ArrayList<>(
                List.of("| から ▼ / to ▶ | " + String.join(" | ", names) + " |", "|---|" + "---|".repeat(names.size())));
        for (String from : names) {
            lines.add("| **%s** | ".formatted(from)
                    + names.stream()
                            .map(to ->
                                    from.equals(to) ? "" : words(cells.getOrDefault(from + " " + to, new TreeMap<>())))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        return lines;
    }

    private static String cell(Site site, Probe probe) {
        String to = site.zones().stream()
                .filter(zone -> zone.network().contains(probe.ends().to()))
                .map(Zone::name)
                .findFirst()
                .orElseThrow();
        return probe.from().zone().name() + " " + to;
    }

    private static String service(Probe probe) {
        String attacker = probe.from().isAttacker() ? " (attacker)" : "";
        return switch (probe.content()) {
            case Segment(int port, int flags) -> "TCP " + port + attacker;
            case Question(int port) -> "UDP " + port + attacker;
            case Echo() -> "echo" + attacker;
            default -> throw new IllegalArgumentException("not of the matrix");
        };
    }

    private static String words(TreeMap<String, Set<Family>> services) {
        return services.isEmpty()
                ? "–"
                : services.entrySet().stream()
                        .map(each -> each.getKey()
                                + (each.getValue().size() == Family.values().length ? "" : " only " + each.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
