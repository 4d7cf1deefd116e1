package shikaku.edge.scanner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ClamAV's daemon over its socket (clamd(8)): one connection a question. A file goes to it as a stream, so that it needs no right to read the folder; it says what it found
 * and ends.
 */
public final class Clamd implements Scanner {
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
    private static final Pattern UNFIT = Pattern.compile("[^\\p{Alnum}._:{}()/-]");
    /** What clamd says of a file that it gave up, where its AlertExceedsMax is on; without that it calls such a file clean, which is what {@link TooDeep} finds out. */
    private static final String GIVEN_UP = "Heuristics.Limits.Exceeded";

    private static final String CLEAN = "stream: OK";
    private static final String GAVE_UP = " ERROR";
    private static final int CHUNK = 64 * 1024;

    private final UnixDomainSocketAddress socket;
    private final Duration answers;

    /** @param socket where it listens */
    public Clamd(Path socket) {
        this(socket, Limits.ANSWERS);
    }

    /** @param answers how long it may take to say who it is */
    Clamd(Path socket, Duration answers) {
        this.socket = UnixDomainSocketAddress.of(socket);
        this.answers = answers;
    }

    @Override
    public ScannerVersion version() throws IOException {
        try (Call call = Call.to(socket, answers)) {
            call.say(ByteBuffer.wrap("zVERSION\0".getBytes(UTF_8)));
            return ScannerVersion.of(call.hear());
        } catch (IllegalArgumentException other) {
            throw new IOException("what answers there is no clamd", other);
        }
    }

    @Override
    public boolean tellsWhatItGaveUp() throws IOException {
        return switch (scan(new ByteArrayInputStream(TooDeep.archive()), answers)) {
            case Verdict.Clean() -> false;
            case Verdict.NotScannable(), Verdict.Infected(var _) -> true;
            case Verdict.Unanswered(), Verdict.Unseen() -> throw new IOException("clamd does not answer");
        };
    }

    @Override
    public Verdict scan(Path file, Duration patience) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return scan(content, patience);
        }
    }

    /** A scanner that has heard enough hangs up before the end; what it said is read all the same. */
    private Verdict scan(InputStream content, Duration patience) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (Call call = Call.to(socket, patience)) {
            boolean listens = call.offer(ByteBuffer.wrap("zINSTREAM\0".getBytes(UTF_8)));
            int read = content.readNBytes(chunk, 0, CHUNK);
            while (listens && read > 0) {
                listens = call.offer(length(read)) && call.offer(ByteBuffer.wrap(chunk, 0, read));
                read = content.readNBytes(chunk, 0, CHUNK);
            }
            if (listens) {
                call.offer(length(0));
            }
            return verdict(call.hear());
        } catch (Call.NotTaken nobody) {
            return new Verdict.Unseen();
        } catch (Call.Failed silent) {
            return new Verdict.Unanswered();
        }
    }

    private static ByteBuffer length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).flip();
    }

    private static Verdict verdict(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches() && found.group(1).startsWith(GIVEN_UP)) {
            return new Verdict.NotScannable();
        }
        if (found.matches()) {
            return new Verdict.Infected(UNFIT.matcher(found.group(1)).replaceAll("_"));
        }
        if (answer.equals(CLEAN)) {
            return new Verdict.Clean();
        }
        return answer.endsWith(GAVE_UP) ? new Verdict.NotScannable() : new Verdict.Unanswered();
    }

    /** One question and its answer, which is hung up on when its time is over. */
    private static final class Call implements AutoCloseable {
        private final SocketChannel channel;
        private final Thread watch;

        private Call(SocketChannel channel, Duration patience) {
            this.channel = channel;
            // A Unix socket of the JDK waits for ever: closing it from outside is what ends the waiting.
            this.watch = Thread.ofVirtual().name("clamd-watch").start(() -> hangUpAfter(patience));
        }

        static Call to(UnixDomainSocketAddress socket, Duration patience) throws Failed {
            try {
                return new Call(SocketChannel.open(socket), patience);
            } catch (IOException | UnsupportedOperationException nobody) {
                throw new NotTaken(nobody);
            }
        }

        private void hangUpAfter(Duration patience) {
            try {
                Thread.sleep(patience);
                channel.close();
            } catch (InterruptedException answered) {
                // In time.
            } catch (IOException closed) {
                // Already.
            }
        }

        void say(ByteBuffer bytes) throws Failed {
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException hungUp) {
                throw new Failed(hungUp);
            }
        }

        /** False when the other side listens no more; there may be an answer nevertheless. */
        boolean offer(ByteBuffer bytes) {
            try {
                say(bytes);
                return true;
            } catch (Failed hungUp) {
                return false;
            }
        }

        /** Up to the zero byte at its end: what comes after is the line's end, which tells of what was not heard and not of the answer. */
        String hear() throws Failed {
            ByteBuffer answer = ByteBuffer.allocate(Limits.ANSWER_BYTES);
            try {
                while (!isEnded(answer) && channel.read(answer) > 0) {
                    // There is more to come.
                }
            } catch (IOException hungUp) {
                throw new Failed(hungUp);
            }
            int end = isEnded(answer) ? answer.position() - 1 : answer.position();
            return new String(answer.array(), 0, end, UTF_8);
        }

        private static boolean isEnded(ByteBuffer answer) {
            return answer.position() > 0 && answer.get(answer.position() - 1) == 0;
        }

        @Override
        public void close() throws Failed {
            watch.interrupt();
            try {
                channel.close();
            } catch (IOException closed) {
                throw new Failed(closed);
            }
        }

        /** It is the scanner that failed, and not the file. */
        static class Failed extends IOException {
            private static final long serialVersionUID = 1;

            Failed(Exception cause) {
                super("clamd does not answer", cause);
            }
        }

        /** There was nobody to say anything to. */
        static final class NotTaken extends Failed {
            private static final long serialVersionUID = 1;

            NotTaken(Exception cause) {
                super(cause);
            }
        }
    }
}
