package shikaku.accounting.web;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.List;
import shikaku.accounting.People;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.profile.SerialSource;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;

/**
 * The keys of both ends of the terminal's door, of an authority minted for this run.
 *
 * @param terminal what the door shows
 * @param accounting what accounting shows
 */
record TestKeys(TlsSettings terminal, TlsSettings accounting) {
    private static final String PASSWORD = "minted-for-this-run";

    static TestKeys mint(Path folder) throws Exception {
        SiteAuthority authority =
                SiteAuthority.found(keys(), "test", Clock.systemUTC(), SerialSource.random(new SecureRandom()));
        Path trusted = folder.resolve("trusted.p12");
        new KeyStoreFile(trusted, PASSWORD).writeTrusted(List.of(authority.certificate()));
        KeyPair door = keys();
        KeyPair own = keys();
        SiteClient clinic = new SiteClient(People.CLINIC.digits(), SiteRole.ACCOUNTING);
        return new TestKeys(
                store(
                        folder.resolve("door.p12"),
                        door,
                        authority.server(List.of("localhost"), door.getPublic()),
                        trusted),
                store(folder.resolve("own.p12"), own, authority.client(clinic, own.getPublic()), trusted));
    }

    TlsKeys door() {
        return TlsKeys.open("test", terminal);
    }

    private static TlsSettings store(Path file, KeyPair keys, X509Certificate certificate, Path trusted)
            throws Exception {
        new KeyStoreFile(file, PASSWORD).write(keys.getPrivate(), List.of(certificate), List.of());
        return new TlsSettings(file, PASSWORD, trusted, PASSWORD);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
