package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This machine, as {@code /proc} shows it to a program: in another network namespace, that one's. */
public final class SystemMachine implements Machine {
    private static final Path SETTINGS = Path.of("/proc/sys/net");
    private static final String EACH_WITH_ITS_VALUE = "cd \"$1\" && shift && grep -sH '' \"$@\"; true";

    private final Tool tool;

    /** @param before as for {@link SystemNft} */
    public SystemMachine(List<String> before) {
        this.tool = new Tool(before, Limits.TOOL);
    }

    @Override
    public Set<String> interfaces() throws IOException {
        return tool.run("cat", "/proc/net/dev")
                .lines()
                .filter(line -> line.contains(":"))
                .map(line -> line.substring(0, line.lastIndexOf(':')).strip())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, String> settings(Collection<String> keys) throws IOException {
        Stream<String> words =
                Stream.concat(Stream.of("-c", EACH_WITH_ITS_VALUE, "sh", SETTINGS.toString()), keys.stream());
        return tool.run("sh", words.toArray(String[]::new))
                .lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    }

    @Override
    public void endForwarding() throws IOException {
        List<String> words = Stream.concat(Stream.of("-e", "-q", "-w"), Former.NO_FORWARDING.stream())
                .toList();
        tool.run("sysctl", words.toArray(String[]::new));
    }
}
