package shikaku.network.apply;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * 適用の控え: the folder where a router keeps the rules it had, those it gets, and what is not settled yet; its owner's only. It stays when the program has
 * ended: the former rules are nowhere else.
 */
public final class StateFolder {
    /** Where Debian keeps such things. */
    public static final Path CUSTOMARY = Path.of("/var/lib/shikaku/routers");

    private static final String OWNERS_ONLY = "rwx------";

    private final Path folder;

    private StateFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes it unless it is there. */
    public static StateFolder at(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNERS_ONLY));
        return new StateFolder(folder.toAbsolutePath());
    }

    Path path() {
        return folder;
    }

    /** The rules to be loaded. */
    Path fresh() {
        return folder.resolve("new.nft");
    }

    /** The rules there were before, with what takes others away. */
    public Path previous() {
        return folder.resolve("previous.nft");
    }

    /** One at a time; the kernel ends a turn whose process has ended. */
    static final class Turn implements AutoCloseable {
        private final FileChannel channel;

        private Turn(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** @throws NotNow while another run has it */
    Turn turn() throws IOException {
        Path file = folder.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw NotNow.another(file);
        }
        return new Turn(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }
}
