package shikaku.terminal;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.OwnerFile;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.profile.SerialSource;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.certificate.site.Withdrawal;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;

/** A site authority minted for one run. */
public final class TestSite {
    static final String PASSWORD = "minted for this run";

    private final Path folder;
    private final SiteAuthority authority;
    private int lists;

    public TestSite(Path folder) throws GeneralSecurityException {
        this.folder = folder;
        this.authority =
                SiteAuthority.found(keys(), "test", Clock.systemUTC(), SerialSource.random(new SecureRandom()));
    }

    public Path trust() throws Exception {
        Path file = folder.resolve("trust.p12");
        new KeyStoreFile(file, PASSWORD).writeTrusted(List.of(authority.certificate()));
        return file;
    }

    public Path server(String name) throws Exception {
        KeyPair keys = keys();
        return store(name, keys, authority.server(List.of("localhost"), keys.getPublic()));
    }

    public Path client(String code, SiteRole role) throws Exception {
        KeyPair keys = keys();
        return store(code + role + ".p12", keys, authority.client(new SiteClient(code, role), keys.getPublic()));
    }

    /** The next 失効リスト, with these certificates on it. */
    Path withdrawals(Path... withdrawn) throws Exception {
        List<Withdrawal> all = new ArrayList<>();
        for (Path store : withdrawn) {
            var certificate = new KeyStoreFile(store, PASSWORD).chain().getFirst();
            all.add(new Withdrawal(
                    certificate.getSerialNumber(), Clock.systemUTC().instant(), RevocationReason.KEY_COMPROMISE));
        }
        Path file = folder.resolve("withdrawn.crl");
        new OwnerFile(file).replace(authority.withdrawals(BigInteger.valueOf(++lists), all));
        return file;
    }

    public TlsKeys keys(Path own) throws Exception {
        return TlsKeys.open("test", new TlsSettings(own, PASSWORD, trust(), PASSWORD));
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
