package shikaku.town.commands;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The mark that a card is in a slot: a locked file beside its image with the number of the process that holds it there. The lock goes with the process,
 * however it ends, so a mark that is left over means nothing.
 *
 * @param path of the mark
 */
record InsertedMark(Path path) {
    private static final int PID_BYTES = 20;

    static InsertedMark of(Path image) {
        Path absolute = image.toAbsolutePath();
        return new InsertedMark(absolute.resolveSibling("." + absolute.getFileName() + ".inserted"));
    }

    /** A mark that this process holds. */
    record Held(Path path, FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
            channel.close();
        }
    }

    /** @throws IOException in one sentence when the card is in a slot already: two chips of one card would count tries apart */
    Held hold() throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!taken(channel)) {
            channel.close();
            throw new IOException("このカードはもう差してあります / this card is in a slot already");
        }
        path.toFile().deleteOnExit();
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new Held(path, channel);
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisProcessHasIt) {
            return false;
        }
    }

    /** The process that holds the card in a slot; empty when none does. */
    Optional<ProcessHandle> holder() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null ? ProcessHandle.of(pid(channel)) : Optional.empty();
        }
    }

    private static long pid(FileChannel channel) throws IOException {
        ByteBuffer digits = ByteBuffer.allocate(PID_BYTES);
        channel.read(digits);
        try {
            return Long.parseLong(new String(digits.array(), 0, digits.position(), StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            throw new IOException("差してあるカードのプロセスが分かりません / the mark names no process", e);
        }
    }
}
