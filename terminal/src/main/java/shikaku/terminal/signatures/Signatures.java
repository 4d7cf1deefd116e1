package shikaku.terminal.signatures;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Consumer;
import shikaku.edge.tls.TlsKeys;
import shikaku.terminal.store.Ledger;

/** How the update is put together. */
public final class Signatures {
    private static final String OWNER_ONLY = "rwx------";

    private Signatures() {}

    /**
     * With real ClamAV.
     *
     * @param data the terminal's
     * @param keys the terminal's certificate and the site authority (C-14)
     * @param client shows the same
     */
    public static SignatureUpdate update(
            SignatureSettings settings,
            Path data,
            TlsKeys keys,
            HttpClient client,
            InstantSource clock,
            Consumer<SignatureUpdate.Update> told)
            throws IOException {
        Path work = made(data.resolve("signatures"));
        Path database = settings.database(data);
        // A folder of ClamAV's own keeps the owner and the permissions that it has.
        if (!Files.isDirectory(database)) {
            made(database);
        }
        return new SignatureUpdate(
                settings,
                new HttpSignatureHost(client, settings.host()),
                new Freshclam(settings, work, database, keys, new SecureRandom()),
                new HeldSignatures(database, work.resolve("held")),
                clock,
                told);
    }

    /** Where updates go on record. */
    public static Consumer<SignatureUpdate.Update> onRecord(Ledger ledger) {
        return new UpdatesOnRecord(ledger);
    }

    private static Path made(Path folder) throws IOException {
        return Files.createDirectories(
                folder.toAbsolutePath(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    }
}
