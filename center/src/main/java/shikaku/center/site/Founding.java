package shikaku.center.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.profile.SerialSource;
import shikaku.certificate.site.SiteAuthority;

/**
 * The authority's key in its folder: minted at the first opening, read at every later one.
 *
 * @param clock the real one
 */
record Founding(Path folder, SiteKeys keys, InstantSource clock, SecureRandom random) {
    private static final String NAME = "Shikaku Site Authority";
    private static final String STORE = "authority.p12";

    static boolean isDone(Path folder) {
        return Files.exists(folder.resolve(STORE));
    }

    SiteAuthority authority() throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        var store = new KeyStoreFile(folder.resolve(STORE), Secret.of(folder.resolve("password"), random));
        var authority = store.exists() ? resume(store) : found(store);
        Files.writeString(folder.resolve("authority.pem"), CertificateFile.pem(List.of(authority.certificate())));
        return authority;
    }

    /** The key last: once there is an authority there is its 失効リスト, too. */
    private SiteAuthority found(KeyStoreFile store) throws IOException, GeneralSecurityException {
        KeyPair pair = keys.next();
        var authority = SiteAuthority.found(pair, NAME, clock, SerialSource.random(random));
        new Withdrawals(folder, authority, clock).found();
        store.write(pair.getPrivate(), List.of(authority.certificate()), List.of());
        return authority;
    }

    private SiteAuthority resume(KeyStoreFile store) throws IOException, GeneralSecurityException {
        return SiteAuthority.resume(store.key(), store.chain().getFirst(), clock, SerialSource.random(random));
    }
}
