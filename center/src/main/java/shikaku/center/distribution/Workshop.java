package shikaku.center.distribution;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * 作業場: where files are copied to and looked at before they are offered, in the same file system as what is offered. Nothing of it stays; what a publication left
 * that was killed goes with the next one, and with the running host's next look. Whoever works in it holds a lock, which no death leaves behind.
 *
 * @param held the lock
 */
record Workshop(Path folder, FileChannel held) implements AutoCloseable {
    private static final String PREFIX = ".new";
    private static final String LOCK = ".held";

    /** A lock of a file is a process's, and goes when any of its threads opens and closes that file: those of this process are not touched. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** @param turn in which nobody else opens or sweeps one */
    static Workshop open(Turn turn, Path published) throws IOException {
        sweep(turn, published);
        Path folder = Files.createTempDirectory(published, PREFIX).toAbsolutePath();
        OURS.add(folder);
        FileChannel held =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Workshop opened = new Workshop(folder, held);
        if (held.tryLock() == null) {
            opened.close();
            throw new IOException("somebody else has the lock of a new file");
        }
        return opened;
    }

    /** Takes away those in which nobody works any more. @param turn as above */
    static void sweep(Turn turn, Path published) throws IOException {
        try (Stream<Path> all = Files.list(published)) {
            List<Path> left = all.map(Path::toAbsolutePath)
                    .filter(each -> String.valueOf(each.getFileName()).startsWith(PREFIX))
                    .filter(each -> Files.isDirectory(each) && !OURS.contains(each))
                    .toList();
            for (Path each : left) {
                sweepIfLeft(each);
            }
        }
    }

    private static void sweepIfLeft(Path folder) throws IOException {
        try (FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() != null) {
                remove(folder);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path each : left.toList()) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        try (FileChannel last = held) {
            remove(folder);
        } finally {
            OURS.remove(folder);
        }
    }
}
