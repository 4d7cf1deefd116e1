package shikaku.network.lab;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.profile.SerialSource;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.Withdrawal;

/**
 * 鍵と証明書: what one router of the lab shows and whom it trusts; made for this one lab.
 *
 * @param name under which its files lie
 * @param authority whom it trusts
 * @param withdrawn the list it has, DER; empty for none
 */
record RouterKeys(String name, KeyPair key, X509Certificate certificate, X509Certificate authority, byte[] withdrawn) {

    /** A site authority that lives as long as the lab. */
    record Authority(SiteAuthority site) {
        private static final InstantSource CLOCK = InstantSource.system();

        static Authority found() throws GeneralSecurityException {
            return found("Site authority of a lab");
        }

        static Authority found(String name) throws GeneralSecurityException {
            return new Authority(SiteAuthority.found(ec(), name, CLOCK, SerialSource.random(new SecureRandom())));
        }

        RouterKeys keys(String router) throws GeneralSecurityException {
            KeyPair key = ec();
            return new RouterKeys(
                    router, key, site.router(router, key.getPublic()), site.certificate(), withdrawn(List.of()));
        }

        /** What a TLS door of this host name has. */
        RouterKeys door(String host) throws GeneralSecurityException {
            KeyPair key = ec();
            return new RouterKeys(
                    host, key, site.server(List.of(host), key.getPublic()), site.certificate(), withdrawn(List.of()));
        }

        byte[] withdrawn(List<X509Certificate> gone) {
            Instant now = CLOCK.instant();
            return site.withdrawals(
                    BigInteger.valueOf(now.getEpochSecond()),
                    gone.stream()
                            .map(each -> new Withdrawal(each.getSerialNumber(), now, RevocationReason.KEY_COMPROMISE))
                            .toList());
        }
    }

    private static KeyPair ec() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** Of its certificate, as swanctl.conf has it: outermost part first. */
    String subject() {
        List<String> parts =
                List.of(certificate.getSubjectX500Principal().getName().split(","));
        return String.join(", ", parts.reversed());
    }

    RouterKeys withWithdrawn(byte[] list) {
        return new RouterKeys(name, key, certificate, authority, list);
    }

    /** Trusting somebody else. */
    RouterKeys trusting(RouterKeys other) {
        return new RouterKeys(name, key, certificate, other.authority(), other.withdrawn());
    }

    /** Under another router's file name, as its configuration looks for it. */
    RouterKeys inPlaceOf(String other) {
        return new RouterKeys(other, key, certificate, authority, withdrawn);
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("x509").resolve(name + ".pem"), CertificateFile.pem(List.of(certificate)));
        Files.writeString(folder.resolve("x509ca/site.pem"), CertificateFile.pem(List.of(authority)));
        Files.writeString(folder.resolve("private").resolve(name + ".pem"), pkcs8());
        Files.deleteIfExists(folder.resolve("x509crl/withdrawn.crl"));
        if (withdrawn.length > 0) {
            Files.write(folder.resolve("x509crl/withdrawn.crl"), withdrawn);
        }
    }

    private String pkcs8() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
