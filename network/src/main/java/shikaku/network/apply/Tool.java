package shikaku.network.apply;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * 道具: a program of the router, by its exact arguments; no shell reads them.
 *
 * @param before what stands before it on the command line: nothing on a router, a way into a network namespace in tests
 * @param patience how long it may take
 */
record Tool(List<String> before, Duration patience) {
    /** By custom (env(1), nsenter(1)): there is no such program. */
    private static final int NOT_FOUND = 127;

    Tool {
        before = List.copyOf(before);
    }

    /**
     * What it printed.
     *
     * @throws Missing when there is no such program
     * @throws Refused when it ended with another code than 0
     * @throws IOException when it did not end, or we are not to wait for it any longer; it is ended then
     */
    String run(String program, String... words) throws IOException {
        List<String> command = Stream.of(before.stream(), Stream.of(program), Stream.of(words))
                .flatMap(each -> each)
                .toList();
        Process process = started(program, command);
        try {
            return ended(program, process);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException(program + " は途中で止められました / was interrupted").initCause(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process started(String program, List<String> command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return process;
        } catch (IOException notFound) {
            throw (IOException) new Missing(program).initCause(notFound);
        }
    }

    private String ended(String program, Process process) throws IOException, InterruptedException {
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> said(process));
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("%1$s が%2$d秒たっても終わりません / %1$s has not ended in %2$d seconds"
                    .formatted(program, patience.toSeconds()));
        }
        String words = whole(said);
        return switch (process.exitValue()) {
            case 0 -> words;
            case NOT_FOUND -> throw new Missing(program);
            default -> throw new Refused("%1$s が断りました / %1$s refused: %2$s".formatted(program, words.strip()));
        };
    }

    private static String whole(CompletableFuture<String> said) throws IOException {
        try {
            return said.join();
        } catch (CompletionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private static String said(Process process) {
        try (InputStream from = process.getInputStream()) {
            byte[] bytes = from.readNBytes(Limits.ANSWER);
            if (from.read() >= 0) {
                throw new IOException("答えが長すぎます / the answer is too long");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
