package shikaku.town.pcsc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderCommand;
import shikaku.message.reader.ReaderLines;
import shikaku.message.reader.ReaderWire;

/** The reader program on PC/SC as a terminal starts it, with the terminal's pipe and the kiosk's page in the test's hands. */
record ReaderChild(Process process, ReaderLines answers, ReaderAnswer.Ready door) implements AutoCloseable {
    static final Octets NONCE = Octets.of(new byte[32]);
    static final SessionIdentifier SESSION = new SessionIdentifier("session-0123456789abcdef");

    static final String ORIGIN = "http://kiosk.clinic-1.localhost:8543";

    /** A process that already waits for a card. */
    static ReaderChild holding(PrivatePcscd pcscd, VirtualReader reader) throws IOException {
        ReaderChild child = start(pcscd, reader);
        child.tell(new ReaderCommand.Hold());
        return child;
    }

    /** A reader process for this slot of whichever pcscd its environment names. */
    static List<String> command(VirtualReader reader) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "shikaku.reader.Main",
                "--origin",
                ORIGIN,
                "--reader",
                "pcsc",
                "--name",
                reader.readerName());
    }

    private static ReaderChild start(PrivatePcscd pcscd, VirtualReader reader) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(reader));
        builder.environment().putAll(pcscd.environment());
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        ReaderLines answers = new ReaderLines(new BufferedInputStream(process.getInputStream()));
        return new ReaderChild(process, answers, (ReaderAnswer.Ready) answer(answers));
    }

    void tell(ReaderCommand command) throws IOException {
        process.getOutputStream().write((ReaderWire.write(command) + "\n").getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
    }

    ReaderAnswer next() throws IOException {
        return answer(answers);
    }

    /** Somebody types a PIN when they are asked to. */
    ReaderAnswer pin(String typed) throws IOException, InterruptedException {
        tell(new ReaderCommand.AcceptPin());
        try (HttpClient page = HttpClient.newHttpClient()) {
            page.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/pin"))
                            .header("Origin", ORIGIN)
                            .header("Shikaku-Token", door.token())
                            .POST(BodyPublishers.ofString(typed))
                            .build(),
                    BodyHandlers.discarding());
        }
        return next();
    }

    void askForProof() throws IOException {
        tell(new ReaderCommand.Prove(NONCE, SESSION));
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the reader does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static ReaderAnswer answer(ReaderLines answers) throws IOException {
        return ReaderWire.readAnswer(answers.next().orElseThrow(() -> new IOException("the reader ended")));
    }
}
