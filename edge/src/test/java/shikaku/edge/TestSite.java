package shikaku.edge;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.profile.SerialSource;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;

/** A site authority minted for one run, with the key stores of a door and of those who knock. */
final class TestSite {
    static final String PASSWORD = "minted for this run";

    private final Path folder;
    private final KeyPair authorityKeys;
    private final SiteAuthority authority;

    TestSite(Path folder) throws GeneralSecurityException {
        this.folder = folder;
        this.authorityKeys = keys();
        this.authority = SiteAuthority.found(
                authorityKeys,
                "test " + folder.getFileName(),
                Clock.systemUTC(),
                SerialSource.random(new SecureRandom()));
    }

    Path trust() throws Exception {
        Path file = folder.resolve("trust.p12");
        new KeyStoreFile(file, PASSWORD).writeTrusted(List.of(authority.certificate()));
        return file;
    }

    Path door() throws Exception {
        KeyPair keys = keys();
        return store("door.p12", keys, authority.server(List.of("localhost"), keys.getPublic()));
    }

    /** Keys of a client that trusts {@code server}'s authority. */
    TlsKeys client(String code, SiteRole role, TestSite server) throws Exception {
        KeyPair keys = keys();
        Path own = store(code + ".p12", keys, authority.client(new SiteClient(code, role), keys.getPublic()));
        return open(own, server);
    }

    /** Keys of a client whose certificate was issued ten years ago. */
    TlsKeys expiredClient(String code, SiteRole role) throws Exception {
        KeyPair keys = keys();
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(-3_650));
        SiteAuthority earlier = SiteAuthority.resume(
                authorityKeys.getPrivate(), authority.certificate(), then, SerialSource.random(new SecureRandom()));
        return open(store("expired.p12", keys, earlier.client(new SiteClient(code, role), keys.getPublic())), this);
    }

    /** Keys of somebody who shows a door's certificate as if it were a client's. */
    TlsKeys serverAsClient() throws Exception {
        return open(door(), this);
    }

    private TlsKeys open(Path own, TestSite server) throws Exception {
        return TlsKeys.open("test", new TlsSettings(own, PASSWORD, server.trust(), PASSWORD));
    }

    private Path store(String name, KeyPair keys, X509Certificate certificate) throws Exception {
        Path file = folder.resolve(name);
        new KeyStoreFile(file, PASSWORD)
                .write(keys.getPrivate(), List.of(certificate, authority.certificate()), List.of());
        return file;
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
