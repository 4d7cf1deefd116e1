package shikaku.jpki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.Municipality;
import shikaku.jpki.authority.CardAuthority;
import shikaku.jpki.authority.CertificateOrder;
import shikaku.jpki.authority.Issuance;
import shikaku.jpki.foundation.DataFolder;
import shikaku.jpki.foundation.Foundation;
import shikaku.jpki.foundation.WindowNames;

/** The service's plain parts on a data folder, at a fixed time. */
public record TestService(Foundation foundation, CardAuthority authority) {
    public static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    public static final String PASSWORD = "a password of the test";
    public static final Municipality KOBE = new Municipality("Hyogo-ken", "Kobe-shi");
    public static final KeyPair CARD = rsa();
    public static final KeyPair OTHER = rsa();
    public static final WindowNames NAMES = new WindowNames(List.of("localhost", "127.0.0.1"), "28100");

    private static final MintedKeys KEYS = mintedKeys();

    /** Opens the folder; the keys that it lacks are those of this run. */
    public static TestService on(Path folder) {
        try {
            KEYS.into(folder);
            return minting(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the folder, minting what it lacks. */
    public static TestService minting(Path folder) {
        var clock = InstantSource.fixed(NOON);
        try {
            var foundation = Foundation.open(new DataFolder(folder, PASSWORD), Foundation.mint(NAMES, clock), clock);
            return new TestService(foundation, new CardAuthority(foundation.generations(), foundation.issued()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An order for a certificate that began yesterday. */
    public static CertificateOrder order(long serial) {
        return new CertificateOrder(
                BigInteger.valueOf(serial),
                CARD.getPublic(),
                KOBE,
                Validity.of(NOON.minusSeconds(86_400), Period.ofYears(5)));
    }

    /** Issues by {@link #order}. */
    public X509Certificate issue(long serial) {
        return issued(order(serial)).certificate();
    }

    public Issuance.Issued issued(CertificateOrder order) {
        return switch (authority.issue(order)) {
            case Issuance.Issued issued -> issued;
            case Issuance.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    private static MintedKeys mintedKeys() {
        try {
            var folder = Files.createTempDirectory("minted");
            minting(folder);
            var keys = MintedKeys.in(folder);
            FileSystemUtils.deleteRecursively(folder);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
