package shikaku.center.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;

/**
 * 配るもの: what is published, as far as it is still what was published. A file is read through before it is given for the first time and whenever it has changed,
 * and not again while it stays as it was found; one that was cut short or swapped at rest is given to nobody.
 */
final class Offer {
    private final PublishedFolder folder;
    private final Reading reading;
    private final Map<String, Looked> looked = new ConcurrentHashMap<>();

    Offer(PublishedFolder folder) {
        this(folder, Offer::digest);
    }

    /** @param reading how files are read through */
    Offer(PublishedFolder folder, Reading reading) {
        this.folder = folder;
        this.reading = reading;
    }

    /** Reads a file through. */
    interface Reading {
        Digest digest(Path path) throws IOException;
    }

    /** How a file was found. @param stamp when it was looked at */
    private record Looked(Stamp stamp, boolean whole) {}

    /** What is offered. @throws IOException when nobody can tell */
    SignatureList list() throws IOException {
        return folder.list();
    }

    /** What there is under a name. */
    sealed interface Found {
        /** The bytes that were published. @param since when they were */
        record Whole(SignatureFile file, Path path, Instant since) implements Found {}

        /** Other bytes, or none. */
        record Damaged(SignatureFile file) implements Found {}

        /** Nothing of that name was published. */
        record Unknown() implements Found {}
    }

    /** Only names of the list are looked for: what somebody asked for is never part of a path. */
    Found named(String name) throws IOException {
        Optional<SignatureFile> listed = folder.list().named(name);
        return listed.isPresent() ? found(listed.get()) : new Found.Unknown();
    }

    private Found found(SignatureFile file) {
        Path path = folder.file(file);
        try {
            Stamp stamp = Stamp.of(path);
            return isWhole(file, path, stamp)
                    ? new Found.Whole(file, path, stamp.modified().toInstant())
                    : new Found.Damaged(file);
        } catch (IOException gone) {
            return new Found.Damaged(file);
        }
    }

    private boolean isWhole(SignatureFile file, Path path, Stamp stamp) throws IOException {
        Looked before = looked.get(file.sha256());
        if (before != null && before.stamp().equals(stamp)) {
            return before.whole();
        }
        boolean whole = reading.digest(path).equals(new Digest(file.sha256(), file.bytes()));
        looked.put(file.sha256(), new Looked(stamp, whole));
        return whole;
    }

    private static Digest digest(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Digest.of(in, SignatureList.FILE_BYTES, OutputStream.nullOutputStream());
        }
    }

    /** What changes with a file. */
    private record Stamp(FileTime modified, FileTime changed, long size, Optional<Object> file) {
        static Stamp of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            // The time of the last change of anything: writing sets it, and nobody can set it back.
            FileTime changed = (FileTime) Files.getAttribute(path, "unix:ctime");
            return new Stamp(
                    attributes.lastModifiedTime(),
                    changed,
                    attributes.size(),
                    Optional.ofNullable(attributes.fileKey()));
        }
    }
}
