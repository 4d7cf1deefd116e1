package shikaku.town.traces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process holds open at this moment (proc_pid_fd(5)), also what it opened before anybody watched: no regular file for writing, and no socket but those
 * on which it listens on this machine itself ({@link OwnSockets}).
 *
 * @param judged how many descriptors there are
 * @param wrong those that must not be, each with why
 */
public record OpenFiles(int judged, List<String> wrong) {
    private static final Pattern SOCKET = Pattern.compile("socket:\\[([0-9]+)]");
    private static final Pattern FLAGS = Pattern.compile("flags:\\s+([0-7]+)");
    private static final int OCTAL = 8;
    /** O_WRONLY and O_RDWR of open(2). */
    private static final int WRITES = 3;

    /** Standard input, output and error: the pipes to the terminal. */
    private static final Set<String> STANDARD = Set.of("0", "1", "2");

    private static final Set<String> HARMLESS = Set.of(
            "/dev/null",
            "/dev/random",
            "/dev/urandom",
            "anon_inode:[eventpoll]",
            "anon_inode:[eventfd]",
            "anon_inode:[timerfd]");

    public OpenFiles {
        wrong = List.copyOf(wrong);
    }

    /**
     * Looks at all descriptors.
     *
     * @throws IOException when it may not be looked at, or the process has ended
     */
    public static OpenFiles of(long process) throws IOException {
        Path folder = Path.of("/proc", Long.toString(process));
        List<Path> descriptors;
        try (Stream<Path> all = Files.list(folder.resolve("fd"))) {
            descriptors = all.toList();
        }
        Set<String> own = OwnSockets.of(folder);
        List<String> wrong = new ArrayList<>();
        for (Path descriptor : descriptors) {
            try {
                why(folder, descriptor, own).ifPresent(wrong::add);
            } catch (NoSuchFileException closedMeanwhile) {
                // Then it is no longer held.
            }
        }
        return new OpenFiles(descriptors.size(), wrong);
    }

    private static Optional<String> why(Path folder, Path descriptor, Set<String> own) throws IOException {
        String number = descriptor.getFileName().toString();
        String target = Files.readSymbolicLink(descriptor).toString();
        Matcher socket = SOCKET.matcher(target);
        if (socket.matches()) {
            return when(!own.contains(socket.group(1)), "a socket that is not its own", number, target);
        }
        if (HARMLESS.contains(target) || Files.isDirectory(descriptor)) {
            return Optional.empty();
        }
        if (target.startsWith("pipe:")) {
            return when(!STANDARD.contains(number), "a pipe to somebody", number, target);
        }
        boolean readOnly = Files.isRegularFile(descriptor)
                && (flags(folder.resolve("fdinfo").resolve(number)) & WRITES) == 0;
        return when(!readOnly, "open for writing", number, target);
    }

    private static int flags(Path info) throws IOException {
        Matcher flags = FLAGS.matcher(Files.readString(info));
        return flags.find() ? Integer.parseInt(flags.group(1), OCTAL) : WRITES;
    }

    private static Optional<String> when(boolean wrong, String why, String number, String target) {
        return wrong ? Optional.of(why + ": " + number + " -> " + target) : Optional.empty();
    }
}
