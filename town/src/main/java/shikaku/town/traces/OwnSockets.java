package shikaku.town.traces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sockets that lead to nobody, by inode, as the kernel lists them for a process's network: those that listen on this machine itself, and those whose other end
 * is closed. Of the latter every JVM has one, a pair of which it keeps one half (it is laid over sockets that are closed while somebody waits at them).
 */
final class OwnSockets {
    private static final String LISTENS = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");
    private static final int TCP_LOCAL = 1;
    private static final int TCP_STATE = 3;
    private static final int TCP_INODE = 9;

    /** Somebody at the other end would hold it, too (net/unix/af_unix.c). */
    private static final String NOBODY_ELSE_HOLDS_IT = "00000002";

    private static final int UNIX_HELD = 1;
    private static final int UNIX_INODE = 6;
    private static final int UNIX_WITHOUT_NAME = 7;

    private OwnSockets() {}

    /** @param process its folder under /proc */
    static Set<String> of(Path process) throws IOException {
        Set<String> inodes = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            rows(process.resolve(table)).stream()
                    .filter(words -> words[TCP_STATE].equals(LISTENS)
                            && LOOPBACK.contains(words[TCP_LOCAL].substring(0, words[TCP_LOCAL].indexOf(':'))))
                    .forEach(words -> inodes.add(words[TCP_INODE]));
        }
        rows(process.resolve("net/unix")).stream()
                .filter(words -> words.length == UNIX_WITHOUT_NAME && words[UNIX_HELD].equals(NOBODY_ELSE_HOLDS_IT))
                .forEach(words -> inodes.add(words[UNIX_INODE]));
        return inodes;
    }

    private static List<String[]> rows(Path table) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.skip(1).map(line -> line.strip().split("\\s+")).toList();
        }
    }
}
