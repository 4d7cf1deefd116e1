package shikaku.terminal.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * 受取りの写し: whoever put a request into the share may hold it open and go on writing, so it is copied once into a folder of the terminal's own, which no other machine
 * and no other account reads, and what is scanned there is what is read. A copy lives as long as one attempt to answer; the request itself stays where it was taken.
 */
public final class OwnCopies {
    private final Path folder;

    /**
     * Removes what a kill left: each request that has no answer yet is copied anew.
     *
     * @param folder made when it is not there
     */
    public OwnCopies(Path folder) throws IOException {
        this.folder = OwnFile.folder(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path copy : left) {
                Files.delete(copy);
            }
        }
    }

    /** The copy of one request, removed when it is closed. */
    record Copy(Path file) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Copies what lies there now.
     *
     * @return empty when it is no file any more, or larger than {@link Limits#bytes}
     * @throws IOException when it cannot be read or written, or was exchanged for a link at this very moment
     */
    Optional<Copy> of(Claimed request) throws IOException {
        if (!Files.isRegularFile(request.file(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path copy = folder.resolve(request.id());
        Files.deleteIfExists(copy);
        long most = Limits.bytes(RequestKind.of(request.name()));
        try (InputStream content = open(request)) {
            if (OwnFile.write(copy, content, most) <= most) {
                return Optional.of(new Copy(copy));
            }
        } catch (IOException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
        Files.deleteIfExists(copy);
        return Optional.empty();
    }

    /** From {@code req} on nothing is followed that leads elsewhere: the sender may exchange the folders between, too. */
    private static InputStream open(Claimed request) throws IOException {
        Path place = request.place();
        Path taken = place.resolveSibling("");
        try (var req = secure(Files.newDirectoryStream(taken.resolveSibling("")));
                var all = req.newDirectoryStream(taken.getFileName(), LinkOption.NOFOLLOW_LINKS);
                var own = all.newDirectoryStream(place.getFileName(), LinkOption.NOFOLLOW_LINKS)) {
            return Channels.newInputStream(own.newByteChannel(
                    request.file().getFileName(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
        }
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> folder) throws IOException {
        if (folder instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        folder.close();
        throw new NotDirectoryException("no folder of Linux");
    }
}
