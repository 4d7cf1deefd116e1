package shikaku.town.pocket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shikaku.town.pcsc.VirtualReader;

/** A card in a process of its own, {@link PocketProcess}; it is taken out by ending that process, and ends with the town. */
final class CardChild implements InsertedCard {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Process process;
    private final Runnable takenOut;
    private final PrintWriter words;
    private final CompletableFuture<Void> hesitating = new CompletableFuture<>();
    private final CompletableFuture<Void> asked = new CompletableFuture<>();

    private CardChild(Process process, Runnable takenOut) {
        this.process = process;
        this.takenOut = takenOut;
        this.words = new PrintWriter(process.outputWriter(), true);
    }

    /** A JVM as small as this one card, on this one's own class path. */
    static List<String> command(Path image, VirtualReader reader) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                PocketProcess.class.getName(),
                image.toString(),
                Integer.toString(reader.port()));
    }

    static CardChild start(List<String> command, Runnable takenOut) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        CardChild card = new CardChild(process, takenOut);
        Thread.ofVirtual().name("card").start(() -> card.listen(process.inputReader()));
        return card;
    }

    @Override
    public void hesitate() {
        words.println(PocketProcess.HESITATE);
        await(hesitating);
    }

    @Override
    public void awaitHesitating() {
        await(asked);
    }

    @Override
    public void encourage() {
        words.println(PocketProcess.ENCOURAGE);
    }

    /** Returns when the process has ended: what a card writes into its file is written before it is out. */
    @Override
    public void close() {
        words.close();
        try {
            if (!process.waitFor(LONGEST)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        takenOut.run();
    }

    private void listen(BufferedReader answers) {
        try (answers) {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                switch (line) {
                    case PocketProcess.HESITATE -> hesitating.complete(null);
                    case PocketProcess.ASKED -> asked.complete(null);
                    default -> throw new IOException("the card's process says what it should not");
                }
            }
        } catch (IOException end) {
            // Whoever waits for a word of it learns below that none will come.
        }
        IllegalStateException over = new IllegalStateException("the card is no longer in the slot");
        hesitating.completeExceptionally(over);
        asked.completeExceptionally(over);
    }

    private static void await(CompletableFuture<Void> word) {
        try {
            word.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("nothing happened at the card in " + LONGEST, e);
        }
    }
}
