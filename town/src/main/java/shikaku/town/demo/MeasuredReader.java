package shikaku.town.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderCommand;
import shikaku.message.reader.ReaderWire;
import shikaku.terminal.reader.ReaderCommandLine;

/** One reader process that compares the faces of drawn people, started with the words of a terminal, for the benchmarks: who measures is terminal and page. */
public final class MeasuredReader implements AutoCloseable {
    private static final String ORIGIN = "http://kiosk.measured.localhost:8543";
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;
    private final HttpClient page = HttpClient.newHttpClient();
    private final ReaderAnswer.Ready door;

    private MeasuredReader(Process process) throws IOException {
        this.process = process;
        commands = new PrintWriter(process.outputWriter(), true);
        answers = process.inputReader();
        door = await(ReaderAnswer.Ready.class);
    }

    /**
     * Starts one and waits for its door.
     *
     * @param root of the repository, built
     * @param issuers file of the keys of those whose fronts it is to believe
     * @param slot the words by which it finds its card
     * @param environment what it must find there besides
     */
    public static MeasuredReader start(Path root, Path issuers, List<String> slot, Map<String, String> environment)
            throws IOException {
        Launcher launcher = new Launcher(root, Optional.empty());
        List<String> words = new ReaderCommandLine(
                        launcher.java(),
                        launcher.classPath("reader"),
                        launcher.cache("reader"),
                        arguments(root, slot, issuers))
                .words();
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        builder.environment().putAll(environment);
        return new MeasuredReader(builder.start());
    }

    private static List<String> arguments(Path root, List<String> slot, Path issuers) {
        List<String> words = new ArrayList<>(slot);
        words.addAll(List.of("--origin", ORIGIN, "--face", root.toString(), "--camera", "drawn"));
        words.addAll(List.of("--front-issuers", issuers.toString()));
        return words;
    }

    public void tell(ReaderCommand command) {
        commands.println(ReaderWire.write(command));
    }

    /** The next answer. @throws IOException when it is another one */
    public <A extends ReaderAnswer> A await(Class<A> wanted) throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the reader ended");
        }
        ReaderAnswer answer = ReaderWire.readAnswer(line);
        if (!wanted.isInstance(answer)) {
            throw new IOException("the reader does not say " + wanted.getSimpleName() + " but "
                    + answer.getClass().getSimpleName());
        }
        return wanted.cast(answer);
    }

    /** As the kiosk's page does. @return what the door says */
    public String post(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                .timeout(ANSWER)
                .header("Origin", ORIGIN)
                .header("Shikaku-Token", door.token())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return page.send(request, BodyHandlers.ofString()).body();
    }

    /** How long its threads have worked so far. */
    public Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most memory that it ever held, in megabytes: VmHWM of Linux. */
    public double megabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        page.close();
    }
}
