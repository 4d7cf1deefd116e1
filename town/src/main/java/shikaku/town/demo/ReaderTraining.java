package shikaku.town.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderCommand;
import shikaku.message.reader.ReaderWire;
import shikaku.terminal.reader.ReaderCommandLine;
import shikaku.town.people.Clinic;
import shikaku.town.people.Resident;
import shikaku.town.pocket.DirectCardSlot;

/** Serves one patient with a reader process that records what it loads; the same words as a terminal would start it with. */
final class ReaderTraining {
    /** A recording process writes its cache before it ends. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String ORIGIN = "http://kiosk.training.localhost:8543";

    private final Neighbourhood neighbourhood;
    private final Path caches;

    ReaderTraining(Neighbourhood neighbourhood, Path caches) {
        this.neighbourhood = neighbourhood;
        this.caches = caches;
    }

    void run() throws IOException, InterruptedException {
        Clinic clinic = neighbourhood.clinics().getFirst();
        int slot = neighbourhood.ports().training();
        Resident holder = holder();
        ProcessBuilder builder = new ProcessBuilder(words(slot)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        Process reader = builder.start();
        neighbourhood.pockets().insert(holder, clinic.id(), new DirectCardSlot(slot));
        try (PrintWriter commands = new PrintWriter(reader.outputWriter(), true);
                BufferedReader answers = reader.inputReader()) {
            serve(holder, commands, answers);
        }
        neighbourhood.pockets().remove(clinic.id());
        if (!reader.waitFor(PATIENCE)) {
            reader.destroyForcibly();
        }
    }

    private void serve(Resident holder, PrintWriter commands, BufferedReader answers)
            throws IOException, InterruptedException {
        ReaderAnswer.Ready door = await(ReaderAnswer.Ready.class, answers);
        // Its nets are loaded, or said to be missing, before anything else is asked of it.
        await(ReaderAnswer.OfFace.class, answers);
        commands.println(ReaderWire.write(new ReaderCommand.Hold()));
        await(ReaderAnswer.CardPresent.class, answers);
        commands.println(ReaderWire.write(new ReaderCommand.AcceptPin()));
        type(holder.card().orElseThrow().pin().orElseThrow(), door);
        await(ReaderAnswer.PinAccepted.class, answers);
        byte[] nonce = new byte[32];
        new SecureRandom().nextBytes(nonce);
        SessionIdentifier session = new SessionIdentifier(Octets.of(nonce).toBase64Url());
        commands.println(ReaderWire.write(new ReaderCommand.Prove(Octets.of(nonce), session)));
        await(ReaderAnswer.Proof.class, answers);
        commands.println(ReaderWire.write(new ReaderCommand.End()));
    }

    private static <A extends ReaderAnswer> A await(Class<A> wanted, BufferedReader answers) throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the reader ended");
        }
        ReaderAnswer answer = ReaderWire.readAnswer(line);
        if (!wanted.isInstance(answer)) {
            throw new IOException("the reader says " + answer + " instead of " + wanted.getSimpleName());
        }
        return wanted.cast(answer);
    }

    private static void type(String pin, ReaderAnswer.Ready door) throws IOException, InterruptedException {
        try (HttpClient page = HttpClient.newHttpClient()) {
            page.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/pin"))
                            .header("Origin", ORIGIN)
                            .header("Shikaku-Token", door.token())
                            .POST(BodyPublishers.ofString(pin))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    private Resident holder() {
        return neighbourhood.town().residents().stream()
                .filter(resident -> resident.card()
                        .filter(card -> card.pin().isPresent() && card.pinTriesLeft() > 0)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> words(int slot) {
        Launcher launcher = neighbourhood.fleet().launcher();
        List<String> arguments = List.of(
                "--origin",
                ORIGIN,
                "--reader",
                "direct",
                "--slot-port",
                Integer.toString(slot),
                "--recording",
                "--face",
                launcher.root().toString());
        List<String> words = new ArrayList<>(
                new ReaderCommandLine(launcher.java(), launcher.classPath("reader"), Optional.empty(), arguments)
                        .words());
        words.add(words.indexOf("-cp"), "-XX:AOTCacheOutput=" + caches.resolve("reader.aot"));
        return words;
    }
}
