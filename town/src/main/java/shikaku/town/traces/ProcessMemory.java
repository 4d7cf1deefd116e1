package shikaku.town.traces;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The memory of a living process. Linux lets it be read by root, or by who may trace the process (ptrace(2)). */
public final class ProcessMemory {
    private ProcessMemory() {}

    /**
     * Looks through all of it, while the process goes on.
     *
     * @param name for people
     * @throws IOException when it may not be read, or the process has ended
     */
    public static Looked look(String name, long process, Search search) throws IOException {
        Path folder = Path.of("/proc", Long.toString(process));
        Set<Trace> found = EnumSet.noneOf(Trace.class);
        long bytes = 0;
        List<Mapping> mappings;
        try (var lines = Files.lines(folder.resolve("maps"))) {
            mappings = lines.map(Mapping::of).flatMap(Optional::stream).toList();
        }
        try (RandomAccessFile memory = open(folder, "mem");
                RandomAccessFile pagemap = open(folder, "pagemap")) {
            for (Mapping mapping : mappings) {
                bytes += search.in(new Pages(memory, pagemap, mapping), found);
            }
        }
        return new Looked(name, bytes, found);
    }

    private static RandomAccessFile open(Path folder, String name) throws IOException {
        return new RandomAccessFile(folder.resolve(name).toFile(), "r");
    }
}
