package shikaku.network.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import shikaku.message.Sentence;

/** 道具: {@code ip}, {@code nft} and their like, each by its exact arguments; no shell reads them. */
final class Tool {
    private Tool() {}

    /** What it printed. @throws LabFailure when it is not there, fails or does not end; its own words are kept */
    static String run(List<String> command) {
        return run(command, "");
    }

    static String run(List<String> command, String input) {
        try {
            return finished(command, started(command), input);
        } catch (IOException e) {
            throw failed(command, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(command, "interrupted");
        }
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String finished(List<String> command, Process process, String input)
            throws IOException, InterruptedException {
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> said(process));
        try (OutputStream into = process.getOutputStream()) {
            into.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // It ended without reading all; its exit code tells why.
        }
        if (!process.waitFor(Limits.TOOL.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw failed(command, "no end in " + Limits.TOOL.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw failed(command, said.join().strip());
        }
        return said.join();
    }

    private static String said(Process process) {
        try (InputStream from = process.getInputStream()) {
            return new String(from.readNBytes(Limits.TOOL_OUTPUT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabFailure failed(List<String> command, String why) {
        String line = String.join(" ", command);
        return new LabFailure(
                new Sentence("「%s」が失敗しました（%s）".formatted(line, why), "\"%s\" failed: %s".formatted(line, why)));
    }
}
