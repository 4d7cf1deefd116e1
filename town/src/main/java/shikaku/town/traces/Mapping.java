package shikaku.town.traces;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a process's address space that can be read; see proc_pid_maps(5). */
record Mapping(long from, long to) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) (\\S{4}) \\S+ \\S+ \\S+ *(.*)");
    private static final int HEX = 16;

    /** The kernel's own pages, the same in all processes. */
    private static final Set<String> OF_THE_KERNEL = Set.of("[vvar]", "[vvar_vclock]", "[vdso]", "[vsyscall]");

    /** Empty when it cannot be read, or is the kernel's. */
    static Optional<Mapping> of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a line of /proc/PID/maps");
        }
        boolean readable = parts.group(3).startsWith("r") && !OF_THE_KERNEL.contains(parts.group(4));
        return readable
                ? Optional.of(new Mapping(
                        Long.parseUnsignedLong(parts.group(1), HEX), Long.parseUnsignedLong(parts.group(2), HEX)))
                : Optional.empty();
    }
}
