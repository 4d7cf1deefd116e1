package shikaku.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import shikaku.certificate.cvc.TrustedKeyFile;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderCommand;
import shikaku.message.reader.ReaderLines;
import shikaku.message.reader.ReaderWire;

/** The whole reader program in a JVM of its own, as the terminal starts it. */
record Child(Process process, ReaderLines answers, int slotPort, Path errors) implements AutoCloseable {
    static Child start(Path folder) throws IOException {
        int slot = freePort();
        Path errors = folder.resolve("stderr");
        return start(slot, errors, arguments(slot));
    }

    /** That believes the fronts of the town's issuer. */
    static Child believing(Path folder, Town town) throws IOException {
        int slot = freePort();
        return start(slot, folder.resolve("stderr"), with(arguments(slot), issuers(folder, town)));
    }

    static Child start(int slot, Path errors, List<String> arguments) throws IOException {
        return start("--enable-native-access=ALL-UNNAMED", slot, errors, arguments);
    }

    /** Told to compare faces with the nets under that root. */
    static Child facing(Path folder, Path root) throws IOException {
        int slot = freePort();
        List<String> arguments = with(arguments(slot), issuers(folder, Town.once()));
        return start(slot, folder.resolve("stderr"), with(arguments, List.of("--face", root.toString())));
    }

    /** On a machine that refuses every protection: the JVM does not let the process ask for one. */
    static Child unprotected(Path folder, String... more) throws IOException {
        int slot = freePort();
        return start(
                "--illegal-native-access=deny", slot, folder.resolve("stderr"), with(arguments(slot), List.of(more)));
    }

    private static Child start(String nativeAccess, int slot, Path errors, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                nativeAccess,
                "-cp",
                System.getProperty("java.class.path"),
                "shikaku.reader.Main"));
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(errors.toFile());
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        Process process = builder.start();
        return new Child(process, new ReaderLines(new BufferedInputStream(process.getInputStream())), slot, errors);
    }

    /** What a second reader at the same slot is started with. */
    List<String> sameArguments() {
        return arguments(slotPort);
    }

    void tell(ReaderCommand command) throws IOException {
        write(ReaderWire.write(command) + "\n");
    }

    void write(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
    }

    ReaderAnswer next() throws IOException {
        return ReaderWire.readAnswer(answers.next().orElseThrow(() -> new IOException("the reader ended")));
    }

    <A extends ReaderAnswer> A next(Class<A> kind) throws IOException {
        return kind.cast(next());
    }

    Kiosk kiosk() throws IOException {
        ReaderAnswer.Ready ready = next(ReaderAnswer.Ready.class);
        return new Kiosk(ready.port(), ready.token());
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the reader does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static List<String> arguments(int slot) {
        return List.of("--reader", "direct", "--slot-port", "" + slot, "--origin", Kiosk.ORIGIN);
    }

    private static List<String> issuers(Path folder, Town town) throws IOException {
        Path file = folder.resolve("issuers");
        new TrustedKeyFile(file).write(List.of(town.issuer()));
        return List.of("--front-issuers", file.toString());
    }

    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
