package shikaku.network.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import shikaku.network.Family;
import shikaku.network.lab.Cable.End;
import shikaku.network.lab.Node.Kind;

/** 配線: makes what the plan shows. Every interface is made inside a namespace of the lab. */
final class Wiring {
    private static final String BRIDGE = "segment";

    private final Plan plan;
    private final String lab;

    Wiring(Plan plan, String lab) {
        this.plan = plan;
        this.lab = lab;
    }

    /** @param names the hosts' names, for programs */
    void make(String names) throws IOException {
        Tool.run(List.of("ip", "-batch", "-"), String.join("", each(node -> "netns add " + in(node).name() + "\n")));
        for (Node node : plan.nodes()) {
            HostNames.write(in(node), names);
            set(node);
        }
        forEach(this::cables);
        forEach(node -> Stream.of(addresses(node).stream(), node.tunnels().stream(), routes(node))
                .flatMap(each -> each)
                .toList());
    }

    private List<String> each(Function<Node, String> line) {
        return plan.nodes().stream().map(line).toList();
    }

    private void forEach(Function<Node, List<String>> lines) {
        plan.nodes().forEach(node -> in(node).ip(lines.apply(node)));
    }

    private Namespace in(Node node) {
        return new Namespace(lab, node.name());
    }

    private void set(Node node) throws IOException {
        try {
            in(node).run(() -> {
                Sysctl.set(Sysctl.of(node.kind()));
                return true;
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private List<String> cables(Node node) {
        return plan.cables().stream()
                .flatMap(each -> each.lines(node.name(), lab))
                .toList();
    }

    private List<String> addresses(Node node) {
        List<String> lines = new ArrayList<>(List.of("link set lo up"));
        if (node.kind() == Kind.SEGMENT) {
            lines.add("link add %s type bridge mcast_snooping 0".formatted(BRIDGE));
            lines.add("link set %s up".formatted(BRIDGE));
        }
        plan.cables().stream()
                .flatMap(each -> each.ends().stream())
                .filter(each -> each.node().equals(node.name()))
                .flatMap(Wiring::end)
                .forEach(lines::add);
        return lines;
    }

    private static Stream<String> end(End end) {
        Stream<String> first = end.own()
                .map(own -> own.lines(end.port()).stream())
                .orElse(Stream.of("link set %s master %s".formatted(end.port(), BRIDGE)));
        return Stream.concat(first, Stream.of("link set %s up".formatted(end.port())));
    }

    private static Stream<String> routes(Node node) {
        return node.routes().stream()
                .flatMap(route -> Stream.of(Family.values()).map(route::line));
    }
}
