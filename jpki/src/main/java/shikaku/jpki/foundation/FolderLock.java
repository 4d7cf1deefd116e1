package shikaku.jpki.foundation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds the data folder for one program: two would write over each other's registers. The system gives it back when the program
 * ends, however it ends.
 */
public final class FolderLock implements AutoCloseable {
    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /** Takes the folder, making it when there is none; empty when another program has it. */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        Files.createDirectories(folder, DataFolder.OWNER_ONLY);
        var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(file)) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(new FolderLock(file));
    }

    private static boolean isTaken(FileChannel file) throws IOException {
        try {
            return file.tryLock() == null;
        } catch (OverlappingFileLockException inThisVeryProcess) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
