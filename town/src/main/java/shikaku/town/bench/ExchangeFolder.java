package shikaku.town.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;

/**
 * 連携フォルダ, as a receipt computer uses it: one request in, its one answer out.
 *
 * @param req the terminal takes requests here
 * @param res and puts answers here
 */
record ExchangeFolder(Path req, Path res) {
    private static final String XML = ".xml";

    /**
     * Moves a request in and waits for its answer, which is then the caller's.
     *
     * @param name such as {@code OQSmuquc01req_1.xml}
     */
    Answer ask(Path request, String name) throws IOException, InterruptedException {
        String answer = name.replace("req_", "res_");
        try (WatchService watcher = res.getFileSystem().newWatchService()) {
            res.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
            Files.move(request, req.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            long end = System.nanoTime() + Limits.BULK_ANSWER.toNanos();
            while (System.nanoTime() < end) {
                Optional<Answer> there = there(answer);
                if (there.isPresent()) {
                    return there.get();
                }
                var key = watcher.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
        throw new IOException("端末が答えません / the terminal does not answer " + name + " within "
                + Limits.BULK_ANSWER.toMinutes() + " min");
    }

    private Optional<Answer> there(String name) {
        Path plain = res.resolve(name);
        Path zipped = res.resolve(name.replace(XML, ".zip"));
        if (Files.exists(plain)) {
            return Optional.of(new Answer(plain, false));
        }
        return Files.exists(zipped) ? Optional.of(new Answer(zipped, true)) : Optional.empty();
    }

    /**
     * An answer's file.
     *
     * @param zipped whether it is an archive that holds the message
     */
    record Answer(Path file, boolean zipped) implements AutoCloseable {
        /** The message's bytes. */
        InputStream open() throws IOException {
            InputStream bytes = Files.newInputStream(file);
            if (!zipped) {
                return bytes;
            }
            ZipInputStream archive = new ZipInputStream(bytes);
            archive.getNextEntry();
            return archive;
        }

        double megabytes() throws IOException {
            return Files.size(file) / 1e6;
        }

        /** Removes it, as whoever fetches an answer does. */
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
