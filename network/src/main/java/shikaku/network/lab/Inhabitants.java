package shikaku.network.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 住人: the processes of a lab: those that bear its mark with what they started, and those that have lost it on the way, as a daemon does that clears its environment
 * and lets its parent go: they are in one of the lab's networks, and nobody has them but the machine's first process. Whoever else looks around in there has a parent
 * (a shell), and is left alone; so is the process that looks for them, and those it was started by.
 */
record Inhabitants(String lab, List<Namespace> namespaces) {
    private static final Path PROC = Path.of("/proc");

    /** Takes in whoever has lost their parent; beside the machine's first process every user's own. */
    private static final String REAPER = "systemd";

    Inhabitants {
        namespaces = List.copyOf(namespaces);
    }

    List<ProcessHandle> processes() {
        Set<String> networks = networks();
        Set<Long> spared = Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        each -> each.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(each -> isMarked(each) || isLeft(each, networks))
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .distinct()
                .filter(each -> !spared.contains(each.pid()))
                .toList();
    }

    /** As {@code /proc} names them. */
    private Set<String> networks() {
        return namespaces.stream()
                .flatMap(each -> number(each).stream())
                .map("net:[%d]"::formatted)
                .collect(Collectors.toSet());
    }

    private static Optional<Long> number(Namespace namespace) {
        try {
            return Optional.of((Long) Files.getAttribute(namespace.file(), "unix:ino"));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            String environment = Files.readString(of(process).resolve("environ"), StandardCharsets.ISO_8859_1);
            return Stream.of(environment.split("\0")).anyMatch((Namespace.MARK + "=" + lab)::equals);
        } catch (IOException ended) {
            return false;
        }
    }

    private static boolean isLeft(ProcessHandle process, Set<String> networks) {
        try {
            String network =
                    Files.readSymbolicLink(of(process).resolve("ns/net")).toString();
            return networks.contains(network)
                    && process.parent().map(Inhabitants::isReaper).orElse(true);
        } catch (IOException ended) {
            return false;
        }
    }

    private static boolean isReaper(ProcessHandle parent) {
        try {
            return parent.pid() == 1
                    || Files.readString(of(parent).resolve("comm")).strip().equals(REAPER);
        } catch (IOException ended) {
            return true;
        }
    }

    private static Path of(ProcessHandle process) {
        return PROC.resolve(Long.toString(process.pid()));
    }
}
