package shikaku.terminal.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 要求フォルダ {@code req}. A request is taken by one rename into a folder beside, which says that it was taken once: whoever starts again
 * after a crash finds there what was taken and not answered.
 *
 * <p>A file may have been moved in whole, as it should be, or be written in place by somebody who does not know better. The message's last
 * tag says that it is whole; without one it is left alone until nobody has written to it for a while, and then it is answered as it is.
 * That is told from two looks of ours and never from the time it carries, which is another machine's, or the original's of a copy.
 */
public final class RequestTray {
    private static final String TAKEN = ".taken";
    private static final String ASIDE = "aside";
    /** With the Ctrl-Z, if there is one, that the reader skips as well. */
    private static final Pattern END = Pattern.compile("</XmlMsg>\\s*\\x1A?\\z");

    private static final int TAIL = 64;

    private final Path folder;
    private final TakenRequests taken;
    private final Aside aside;
    private final InstantSource clock;
    private volatile boolean passedOver;
    private final Map<Path, Unfinished> unfinished = new HashMap<>();

    public RequestTray(Path folder, AsideSettings aside, InstantSource clock) throws IOException {
        this.folder = folder;
        this.aside = new Aside(folder.resolve(ASIDE), aside, clock);
        this.taken = new TakenRequests(folder.resolve(TAKEN));
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    /** Takes what is ready, each kind in its turn: at most so many single requests, and so many bulk ones. */
    List<Claimed> take(int singles, int bulk) throws IOException {
        List<Path> waiting = waiting();
        unfinished.keySet().retainAll(Set.copyOf(waiting));
        var turns = new Turns<>(waiting, file -> FileName.of(file).flatMap(RequestKind::of));
        List<Claimed> claimed = new ArrayList<>(claim(turns.singles(), singles));
        claimed.addAll(claim(turns.bulk(), bulk));
        return claimed;
    }

    /** Looks into no more files than it must: there may be ten thousand. */
    private List<Claimed> claim(List<Path> order, int most) {
        return order.stream()
                .filter(this::isReady)
                .flatMap(file -> FileName.of(file).filter(this::hasPlace).flatMap(name -> claim(file, name)).stream())
                .limit(Math.max(0, most))
                .toList();
    }

    /** What is nobody's request is never removed by us: when as many as may be lie aside, the next one stays where it is. */
    private boolean hasPlace(FileName name) {
        return RequestKind.of(name).isPresent() || !aside.isFull();
    }

    /** What was taken and whose answer is not in its folder yet. */
    List<Claimed> left() throws IOException {
        return taken.left();
    }

    /** Its answer is written and will be moved in. */
    Claimed mark(Claimed request) throws IOException {
        return TakenRequests.mark(request);
    }

    /**
     * Its answer is where it belongs.
     *
     * @param putAway whether its content is kept elsewhere already
     */
    void done(Claimed request, boolean putAway) throws IOException {
        if (!putAway && TakenRequests.isKept(request)) {
            aside.take(request);
        }
        TakenRequests.done(request);
    }

    /** Nobody understands it; it moves aside when it is done. */
    void keep(Claimed request) throws IOException {
        TakenRequests.keep(request);
    }

    /** Removes requests that have lain aside too long, or are too many there; returns how many. */
    int forget() throws IOException {
        return aside.forget();
    }

    /** Every file with a request's name, the oldest first. */
    private List<Path> waiting() throws IOException {
        List<Waiting> waiting = new ArrayList<>();
        boolean passed = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Optional<BasicFileAttributes> attributes = attributes(file);
                Optional<FileName> name = FileName.of(file);
                if (name.isPresent()
                        && attributes.filter(BasicFileAttributes::isRegularFile).isPresent()) {
                    waiting.add(new Waiting(file, attributes.get().lastModifiedTime()));
                    passed |= !hasPlace(name.get());
                } else {
                    passed |= attributes.isPresent() && FileName.isMeantAsRequest(file);
                }
            }
        }
        passedOver = passed;
        return waiting.stream()
                .sorted(Comparator.comparing(Waiting::written))
                .map(Waiting::file)
                .toList();
    }

    /** When a file was written, read once: it may change while they are sorted. */
    private record Waiting(Path file, FileTime written) {}

    /** Empty when it is gone meanwhile. */
    private static Optional<BasicFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /** Whether the last look passed over something that is never taken: a folder, a link, a name too long, or what has no place aside. */
    boolean isSomethingPassedOver() {
        return passedOver;
    }

    private boolean isReady(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && (isWhole(file) || isSettled(file));
        } catch (IOException goneOrHeld) {
            // Its writer has it open, or took it away again: it is looked at the next time.
            return false;
        }
    }

    /** Whether it is as it was a while ago. */
    private boolean isSettled(Path file) throws IOException {
        var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Unfinished seen = new Unfinished(now.size(), now.lastModifiedTime(), clock.instant());
        Unfinished first = unfinished.merge(file, seen, Unfinished::then);
        return Duration.between(first.since(), seen.since()).compareTo(Limits.SETTLED) > 0;
    }

    /** A file without an end, and since when it is just so. */
    private record Unfinished(long size, FileTime written, Instant since) {
        /** A clock that was set back begins anew. */
        private Unfinished then(Unfinished later) {
            boolean same = size == later.size && written.equals(later.written) && !later.since.isBefore(since);
            return same ? this : later;
        }
    }

    /** By its path and not by a name as text: a name may hold bytes of another character set. */
    private static boolean isWhole(Path file) throws IOException {
        try (SeekableByteChannel bytes =
                Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(TAIL, bytes.size()));
            bytes.position(bytes.size() - tail.capacity());
            while (tail.hasRemaining() && bytes.read(tail) >= 0) {
                // Until the tail is there.
            }
            // Both encodings in use write ASCII as itself.
            return END.matcher(new String(tail.array(), StandardCharsets.US_ASCII))
                    .find();
        }
    }

    private Optional<Claimed> claim(Path file, FileName name) {
        try {
            return taken.take(file, name);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
