package shikaku.reader;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import shikaku.card.CardPhoto;
import shikaku.message.MalformedMessage;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.Protection;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderCommand;
import shikaku.message.reader.ReaderLines;
import shikaku.message.reader.ReaderWire;

/** The reader process; see {@link ReaderOptions#USAGE}. Ends on End, when stdin ends, or when its time is over. */
public final class Main {
    private static final int WRONG_USE = 2;
    private static final int NOT_PROTECTED = 3;
    private static final int TIME_OVER = 4;
    private static final int BROKEN_PIPE = 5;
    private static final int READER_GONE = 6;

    private Main() {}

    /** Exit codes: 0 ended as told, 2 wrong command line, 3 not protected, 4 time over, 5 the pipe makes no sense, 6 the reader is gone or hangs. */
    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            System.err.println(ReaderOptions.USAGE);
            return;
        }
        int code = start(List.of(arguments));
        if (!ReaderOptions.recording(arguments)) {
            SuddenEnd.now(code);
        }
        System.exit(code);
    }

    private static int start(List<String> arguments) {
        ReaderOptions options;
        try {
            options = ReaderOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("コマンドラインの指定が正しくありません。 / The command line is not right: " + e.getMessage()
                    + System.lineSeparator()
                    + ReaderOptions.USAGE);
            return WRONG_USE;
        }
        try {
            return run(options);
        } catch (IOException e) {
            System.err.println("the reader cannot open its door: " + e.getMessage());
            return BROKEN_PIPE;
        }
    }

    private static int run(ReaderOptions options) throws IOException {
        Set<Protection> refused = Hardening.apply();
        if (!refused.isEmpty()) {
            System.err.println("reader: this machine refuses " + refused);
        }
        if (options.requireHardening() && !refused.isEmpty()) {
            return NOT_PROTECTED;
        }
        OutputStream pipe = new FileOutputStream(FileDescriptor.out);
        // Nothing but answers may ever stand on the pipe, whoever prints.
        System.setOut(System.err);
        limitDoor();
        return serve(options, refused, new BufferedInputStream(System.in), new AnswerPipe(pipe));
    }

    private static int serve(ReaderOptions options, Set<Protection> refused, InputStream in, AnswerPipe terminal)
            throws IOException {
        String token = token(new SecureRandom());
        CardSource source = CardSource.of(options.source());
        try (Lifetime lifetime = new Lifetime(Limits.LIFETIME, () -> timeOver(terminal))) {
            CompletableFuture<FacePath> path =
                    options.face().isPresent() ? new CompletableFuture<>() : FaceOpening.none();
            FaceVisit face = visit(terminal, path);
            Patience patience = new Patience(Limits.COMMAND_TIME, () -> readerGone(terminal));
            CardPhoto photos = new CardPhoto(options.fronts(), new SecureRandom());
            ReaderSession session = new ReaderSession(source, terminal, lifetime::begin, patience, face, photos);
            RefusedAtDoor refusals = new RefusedAtDoor(terminal);
            try (Door door = Door.open(options.origin(), token, inlets(options, session, face), refusals)) {
                terminal.accept(new ReaderAnswer.Ready(door.port(), token, refused));
                options.face().ifPresent(told -> FaceOpening.begin(told.root(), terminal, path));
                Thread.ofVirtual().name("warmth").start(() -> Warmth.spread(door.port(), options.origin()));
                return obey(new ReaderLines(in), session, terminal);
            } finally {
                refusals.tellRest();
                session.end();
            }
        }
    }

    private static int obey(ReaderLines lines, ReaderSession session, AnswerPipe terminal) throws IOException {
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<ReaderCommand> command = read(line.get(), terminal);
                if (command.filter(ReaderCommand.End.class::isInstance).isPresent()) {
                    return 0;
                }
                command.ifPresent(session::obey);
            }
            return 0;
        } catch (MalformedMessage tooLong) {
            terminal.accept(new ReaderAnswer.Failed(tooLong.reason()));
            return BROKEN_PIPE;
        }
    }

    private static Optional<ReaderCommand> read(String line, AnswerPipe terminal) {
        try {
            return Optional.of(ReaderWire.readCommand(line));
        } catch (MalformedMessage nonsense) {
            terminal.accept(new ReaderAnswer.Failed(nonsense.reason()));
            return Optional.empty();
        }
    }

    private static void timeOver(AnswerPipe terminal) {
        terminal.accept(new ReaderAnswer.Failed(Reason.WAITED_TOO_LONG));
        SuddenEnd.now(TIME_OVER);
    }

    /** The PC/SC library never recovers inside one JVM: the next process finds the reader again. */
    private static void readerGone(AnswerPipe terminal) {
        terminal.accept(new ReaderAnswer.Failed(Reason.READER_LOST));
        SuddenEnd.now(READER_GONE);
    }

    /** The JDK's server takes its limits from properties only. */
    private static void limitDoor() {
        System.setProperty("sun.net.httpserver.maxReqTime", String.valueOf(Limits.REQUEST_SECONDS));
        System.setProperty("sun.net.httpserver.clockTick", String.valueOf(Limits.SILENCE_CHECKED.toMillis()));
        System.setProperty("jdk.httpserver.maxConnections", String.valueOf(Limits.DOOR_CONNECTIONS));
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", String.valueOf(Limits.HEADER_BYTES));
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static FaceVisit visit(AnswerPipe terminal, CompletableFuture<FacePath> path) {
        return new FaceVisit(path, terminal, FaceVisit.Times.usual(System::nanoTime), new SecureRandom());
    }

    private static Map<String, Inlet> inlets(ReaderOptions options, ReaderSession session, FaceVisit face) {
        Map<String, Inlet> inlets = new HashMap<>();
        inlets.put(Door.FRAME, new FrameInlet(face, Camera.OF_PEOPLE));
        inlets.put(Door.PIN, new Pad(shikaku.card.Limits.PIN_DIGITS, session::enterPin));
        inlets.put(Door.NUMBER, new Pad(shikaku.card.Limits.NUMBER_B_DIGITS, session::enterNumber));
        if (options.face().filter(ReaderOptions.Face::drawnCamera).isPresent()) {
            inlets.put(Door.DRAWN_FRAME, new FrameInlet(face, Camera.DRAWN));
        }
        return inlets;
    }

    private static String token(SecureRandom random) {
        byte[] bytes = new byte[Limits.TOKEN_BYTES];
        random.nextBytes(bytes);
        return Octets.of(bytes).toBase64Url();
    }
}
