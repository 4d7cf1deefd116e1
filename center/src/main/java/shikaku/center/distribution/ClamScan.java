package shikaku.center.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** ClamAV's own program loads the file and nothing else; of a container it also checks its makers' signature. */
record ClamScan(Path program) implements Trial {
    /** Where Debian has it. */
    static final Path DEBIAN = Path.of("/usr/bin/clamscan");

    private static final Text MISSING = new Text(
            "この機械に clamscan がないので確かめられません（Debian の clamav を入れてください）。",
            "There is no clamscan on this machine to try it with: install Debian's package clamav.");
    private static final Text ENDLESS = new Text("clamscan が終わりません。", "clamscan does not end.");

    @Override
    public Optional<Text> wrong(Path file) throws IOException {
        if (!Files.isExecutable(program)) {
            return Optional.of(MISSING);
        }
        // Of a machine's devices it scans none: there must be a file, and nothing is in it.
        Path nothing = Files.createTempFile(file.toAbsolutePath().getParent(), "nothing", "");
        try {
            return loaded(List.of(
                    program.toString(), "--database=" + file.toAbsolutePath(), "--no-summary", nothing.toString()));
        } finally {
            Files.delete(nothing);
        }
    }

    private static Optional<Text> loaded(List<String> line) throws IOException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> said(process));
        try {
            if (!process.waitFor(Limits.TRIAL.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(ENDLESS);
            }
            return process.exitValue() == 0 ? Optional.empty() : Optional.of(unloaded(said.join()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(ENDLESS);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String said(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text unloaded(String said) {
        String last = said.lines().filter(line -> !line.isBlank()).reduce("", (_, line) -> line);
        String shown = last.substring(0, Math.min(last.length(), Limits.SAID));
        return new Text("clamscan が読み込めません（" + shown + "）。", "clamscan cannot load it: " + shown);
    }
}
