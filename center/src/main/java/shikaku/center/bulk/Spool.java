package shikaku.center.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import shikaku.center.Limits;
import shikaku.center.answer.Checked;
import shikaku.domain.InstitutionCode;
import shikaku.message.Reason;
import shikaku.message.bulk.RequestKey;

/** 一時置き場: bodies too large for memory, each in a file that nobody else may read and that goes with its request. For many threads. */
public final class Spool {
    private static final int BUFFER = 16 * 1024;

    private final Path folder;
    private final InstantSource clock;
    private final Set<InstitutionCode> sending = new HashSet<>();
    private final Set<InstitutionCode> waiting = new HashSet<>();

    /**
     * Opens the place, and removes what a crash left.
     *
     * @param clock the real one
     */
    public static Spool open(Path folder, InstantSource clock) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
        return new Spool(folder, clock);
    }

    private Spool(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A body in its file. */
    public final class Spooled implements AutoCloseable {
        private final InstitutionCode whose;
        private final Path file;
        private final MessageDigest content = sha256();

        private Spooled(InstitutionCode whose, Path file) {
            this.whose = whose;
            this.file = file;
        }

        /** The body as the request of this name; asked for once. */
        SentRequest as(RequestKey name) {
            return new SentRequest(name, content.digest());
        }

        InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        /** Removes it. */
        @Override
        public void close() throws IOException {
            try {
                Files.deleteIfExists(file);
            } finally {
                giveBack(whose);
            }
        }
    }

    /**
     * Takes a body in; refused when it is too large or too slow, or when this institution or too many others are at it.
     *
     * @throws IOException when the disk fails
     */
    Checked<Spooled> take(InstitutionCode whose, InputStream body) throws IOException {
        return switch (place(whose)) {
            case Checked.Refused<InstitutionCode>(var reason) -> Checked.refused(reason);
            case Checked.Passed<InstitutionCode> _ -> write(new Spooled(whose, file(whose)), body);
        };
    }

    private Checked<Spooled> write(Spooled spooled, InputStream body) throws IOException {
        Checked<Spooled> written = Checked.refused(Reason.INTERNAL_FAULT);
        try (OutputStream file = new DigestOutputStream(Files.newOutputStream(spooled.file), spooled.content)) {
            written = copy(body, file).then(_ -> Checked.passed(spooled));
        } finally {
            if (written instanceof Checked.Refused<Spooled>) {
                spooled.close();
            }
        }
        return written;
    }

    private Checked<Long> copy(InputStream body, OutputStream file) throws IOException {
        Instant deadline = clock.instant().plus(Limits.BULK_BODY_WAIT);
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        for (int more = read(body, buffer); more != END; more = read(body, buffer)) {
            if (more == BROKEN_OFF) {
                return Checked.refused(Reason.MESSAGE_MALFORMED);
            }
            if (more == SILENT || !clock.instant().isBefore(deadline)) {
                return Checked.refused(Reason.MESSAGE_TOO_SLOW);
            }
            length += more;
            if (length > Limits.BULK_BYTES) {
                return Checked.refused(Reason.MESSAGE_TOO_LARGE);
            }
            file.write(buffer, 0, more);
        }
        return Checked.passed(length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static final int END = -1;
    private static final int SILENT = -2;
    private static final int BROKEN_OFF = -3;

    /** The line's failures are the sender's; the disk's are ours. */
    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (SocketTimeoutException silence) {
            return SILENT;
        } catch (IOException brokenOff) {
            return BROKEN_OFF;
        }
    }

    private Path file(InstitutionCode whose) throws IOException {
        try {
            return Files.createTempFile(
                    folder,
                    "body",
                    ".xml",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException full) {
            giveBack(whose);
            throw full;
        }
    }

    /**
     * One of each institution at a time. A second one waits a while for the first, which may be what a terminal sent that has died and asks
     * again; a third does not.
     */
    private synchronized Checked<InstitutionCode> place(InstitutionCode whose) {
        if (sending.contains(whose) && !waited(whose)) {
            return Checked.refused(Reason.TOO_MANY_REQUESTS);
        }
        if (sending.size() == Limits.BULK_BODIES_AT_ONCE) {
            return Checked.refused(Reason.CENTER_BUSY);
        }
        sending.add(whose);
        return Checked.passed(whose);
    }

    /** Whether the place is free now. */
    private synchronized boolean waited(InstitutionCode whose) {
        if (!waiting.add(whose)) {
            return false;
        }
        try {
            long end = System.nanoTime() + Limits.BULK_TURN.toNanos();
            for (long left = Limits.BULK_TURN.toMillis(); sending.contains(whose) && left > 0; ) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.remove(whose);
        }
        return !sending.contains(whose);
    }

    private synchronized void giveBack(InstitutionCode whose) {
        sending.remove(whose);
        notifyAll();
    }
}
