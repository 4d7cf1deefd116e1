package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import shikaku.network.KernelSettings;
import shikaku.network.rules.Ruleset;

/**
 * 元の規則: what a router goes back to. Where they do not guard what is forwarded, as before a first installation, forwarding has to end before they are there.
 *
 * @param file with what takes others away
 */
record Former(Path file) {
    /** For sysctl(8). */
    static final List<String> NO_FORWARDING = KernelSettings.forwarding(false)
            .map(each -> "net/%s=%s".formatted(each.key(), each.value()))
            .toList();

    private static final Pattern GUARD = Pattern.compile(
            "^table inet " + Ruleset.TABLE + " \\{$.*^\\s*type filter hook forward .*policy drop;$",
            Pattern.MULTILINE | Pattern.DOTALL);

    /** Whether they have our chain that drops what nobody permits. */
    boolean guard() throws IOException {
        return GUARD.matcher(Files.readString(file)).find();
    }
}
