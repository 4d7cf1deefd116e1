package shikaku.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** ClamAV's real daemon with one line of signatures of the test's own: it knows the EICAR text and nothing else. */
final class RealClamd implements AutoCloseable {
    static final String SIGNATURE = "Shikaku.Test.Eicar";
    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final int SOON = 30;

    private final Process daemon;

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** The text that every scanner knows, which does no harm; put together here, so that no scanner finds it in this file. */
    static String eicar() {
        return String.join(
                "",
                List.of(
                        "X5O!P%@AP[4\\PZX54(P^)7CC)7}$",
                        "EICAR", "-STANDARD-", "ANTIVIRUS", "-TEST-", "FILE!", "$H+H*"));
    }

    /**
     * @param folder of the daemon's own
     * @param tells whether it says what it could not look through
     */
    RealClamd(Path folder, Path socket, boolean tells) throws IOException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("own.ndb"),
                SIGNATURE + ":0:*:" + HexFormat.of().formatHex(eicar().getBytes(US_ASCII)) + "\n");
        Path configuration = Files.writeString(
                folder.resolve("clamd.conf"), """
                Foreground yes
                LocalSocket %s
                DatabaseDirectory %s
                ConcurrentDatabaseReload no
                AlertExceedsMax %s
                """.formatted(socket, signatures, tells ? "yes" : "no"));
        daemon = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
    }

    boolean isRunning() {
        return daemon.isAlive();
    }

    @Override
    public void close() throws IOException {
        daemon.destroy();
        try {
            if (!daemon.waitFor(SOON, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
                throw new IOException("clamd did not stop");
            }
        } catch (InterruptedException e) {
            daemon.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
