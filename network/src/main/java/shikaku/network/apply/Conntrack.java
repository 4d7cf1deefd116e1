package shikaku.network.apply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.network.Family;
import shikaku.network.Reachability;

/** conntrack(8) of the netfilter project, Debian's package {@code conntrack}. */
public final class Conntrack implements Connections {
    private static final String CONNTRACK = "conntrack";

    private final Tool tool;

    /** @param before as for {@link SystemNft} */
    public Conntrack(List<String> before) {
        this.tool = new Tool(before, Limits.TOOL);
    }

    @Override
    public Outcome endAllBut(Reachability permitted) {
        try {
            List<Flow> ended = withdrawn(permitted);
            for (Flow each : ended) {
                end(each);
            }
            List<Flow> left = withdrawn(permitted);
            return left.isEmpty() ? new Ended(lines(ended)) : new Failed(String.join(", ", lines(left)));
        } catch (Missing none) {
            return new NoTool();
        } catch (IOException failed) {
            return new Failed(String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public Outcome endAll() {
        try {
            tool.run(CONNTRACK, "-F");
            return new Ended(List.of());
        } catch (Missing none) {
            return new NoTool();
        } catch (IOException failed) {
            return new Failed(String.valueOf(failed.getMessage()));
        }
    }

    private List<Flow> withdrawn(Reachability permitted) throws IOException {
        List<Flow> flows = new ArrayList<>();
        for (Family family : Family.values()) {
            tool.run(CONNTRACK, "-L", "-f", named(family), "-o", "extended")
                    .lines()
                    .map(Flow::read)
                    .flatMap(Optional::stream)
                    .filter(each -> !each.permitted(permitted))
                    .forEach(flows::add);
        }
        return flows.stream().distinct().toList();
    }

    /** All of them at once, whichever ports they came from. */
    private void end(Flow flow) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("-D", "-f", named(flow.from().family())));
        words.addAll(List.of("-s", flow.from().toString(), "-d", flow.to().toString()));
        if (flow.port() > 0) {
            words.addAll(List.of("-p", flow.transport(), "--dport", "" + flow.port()));
        } else if (flow.transport().startsWith("icmp")) {
            words.addAll(List.of("-p", flow.transport()));
        }
        try {
            tool.run(CONNTRACK, words.toArray(String[]::new));
        } catch (Refused gone) {
            // It says so, too, when there is none any more: whether there is, the next look tells.
        }
    }

    private static String named(Family family) {
        return switch (family) {
            case IPV4 -> "ipv4";
            case IPV6 -> "ipv6";
        };
    }

    private static List<String> lines(List<Flow> flows) {
        return flows.stream().map(Flow::toString).toList();
    }
}
