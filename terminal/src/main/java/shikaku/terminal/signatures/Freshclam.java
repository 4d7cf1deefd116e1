package shikaku.terminal.signatures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.edge.tls.TlsKeys;
import shikaku.message.Reason;
import shikaku.terminal.Limits;

/**
 * ClamAV's own fetcher, once for each update: it fetches over TLS with the terminal's certificate, loads what came as a trial, and only then puts it in the place of the former file
 * with one rename (freshclam(1), ClamAV 1.4).
 */
final class Freshclam implements Fetcher {
    private static final Logger LOG = LoggerFactory.getLogger(Freshclam.class);

    private final SignatureSettings settings;
    private final Path work;
    private final Path database;
    private final TlsKeys keys;
    private final SecureRandom random;

    /**
     * @param work a folder of the terminal's own, for its configuration and keys
     * @param database the scanner's folder
     */
    Freshclam(SignatureSettings settings, Path work, Path database, TlsKeys keys, SecureRandom random) {
        this.settings = settings;
        this.work = work;
        this.database = database;
        this.keys = keys;
        this.random = random;
    }

    @Override
    public Optional<Reason> fetch(List<String> names) throws IOException {
        if (!Files.isExecutable(settings.freshclam())) {
            return Optional.of(Reason.SCANNER_NOT_INSTALLED);
        }
        Path configuration = work.resolve("freshclam.conf");
        Files.writeString(
                configuration,
                FreshclamConfiguration.text(
                        settings.host(),
                        names,
                        database,
                        System.getProperty("user.name", ""),
                        Optional.ofNullable(settings.clamd())));
        try (ClientPem pem = ClientPem.write(work, keys, random)) {
            return run(configuration, pem.environment());
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the terminal's key cannot be shown", unusable);
        }
    }

    private Optional<Reason> run(Path configuration, Map<String, String> shown) throws IOException {
        ProcessBuilder line = new ProcessBuilder(
                        settings.freshclam().toString(),
                        "--config-file=" + configuration.toAbsolutePath(),
                        "--stdout",
                        "--update-db=custom")
                .redirectErrorStream(true);
        // A proxy of the environment would be another way out.
        line.environment().clear();
        line.environment().put("LANG", "C.UTF-8");
        line.environment().putAll(shown);
        Process process = line.start();
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> said(process.getInputStream()));
        try {
            boolean ended = process.waitFor(Limits.SIGNATURE_UPDATE.toMillis(), TimeUnit.MILLISECONDS);
            if (ended && process.exitValue() == 0) {
                return Optional.empty();
            }
            LOG.warn("freshclam: {}", ended ? said.join() : "does not end");
            return Optional.of(Reason.SIGNATURES_NOT_TAKEN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of(Reason.SIGNATURES_NOT_TAKEN);
        } finally {
            process.destroyForcibly();
        }
    }

    /** What went wrong, in its words: the first complaint, and no more than that. */
    private static String said(InputStream output) {
        try (output) {
            String all = new String(output.readNBytes(Limits.FRESHCLAM_SAID), StandardCharsets.UTF_8);
            output.skip(Long.MAX_VALUE);
            return all.lines()
                    .filter(line -> line.startsWith("ERROR"))
                    .findFirst()
                    .map(line -> line.substring(0, Math.min(line.length(), Limits.READER_COMPLAINT)))
                    .orElse("failed");
        } catch (IOException gone) {
            return "failed";
        }
    }
}
