package shikaku.certificate.site;

import static shikaku.certificate.profile.ExtensionRule.KeyUse.CRL_SIGN;
import static shikaku.certificate.profile.ExtensionRule.KeyUse.DIGITAL_SIGNATURE;
import static shikaku.certificate.profile.ExtensionRule.KeyUse.KEY_CERTIFICATE_SIGN;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Set;
import shikaku.certificate.DistinguishedName;
import shikaku.certificate.Limits;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.CertificateProfile;
import shikaku.certificate.profile.ExtensionRule;
import shikaku.certificate.profile.ExtensionRule.AuthorityKeyIdentifier;
import shikaku.certificate.profile.ExtensionRule.ExtendedKeyUsage;
import shikaku.certificate.profile.ExtensionRule.KeyUsage;
import shikaku.certificate.profile.ExtensionRule.Purpose;
import shikaku.certificate.profile.ExtensionRule.SubjectHosts;
import shikaku.certificate.profile.ExtensionRule.SubjectKeyIdentifier;
import shikaku.certificate.profile.SerialSource;

/** Issues the certificates of doors (TLS servers) and of those who knock (TLS clients). Our profile throughout. */
public final class SiteAuthority {
    private static final Period AUTHORITY_LIFETIME = Period.ofYears(10);
    private static final Period LIFETIME = Period.ofYears(3);
    private static final String ROUTER = "router";
    private static final DistinguishedName SHIKAKU = DistinguishedName.japan().organization("Shikaku");

    private final CertificateIssuer issuer;
    private final InstantSource clock;

    private SiteAuthority(CertificateIssuer issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A new authority, EC P-256 or RSA key. */
    public static SiteAuthority found(KeyPair keys, String name, InstantSource clock, SerialSource serials) {
        var validity = Validity.of(clock.instant(), AUTHORITY_LIFETIME);
        var subject = SHIKAKU.commonName(name);
        return new SiteAuthority(
                CertificateIssuer.selfSigned(keys, authorityProfile(), subject, validity, serials), clock);
    }

    /** An authority founded earlier. */
    public static SiteAuthority resume(
            PrivateKey key, X509Certificate certificate, InstantSource clock, SerialSource serials) {
        return new SiteAuthority(new CertificateIssuer(key, certificate, serials), clock);
    }

    /** What both ends trust. */
    public X509Certificate certificate() {
        return issuer.certificate();
    }

    /** For a door that answers under these host names (RFC 9525: the subject's common name is not looked at). */
    public X509Certificate server(List<String> hostNames, PublicKey key) {
        return issuer.issue(serverProfile(hostNames), SHIKAKU.commonName(hostNames.getFirst()), key, lifetime());
    }

    /** For one who connects. */
    public X509Certificate client(SiteClient client, PublicKey key) {
        var subject = SHIKAKU.unit(client.role().unit()).commonName(client.code());
        return issuer.issue(clientProfile(), subject, key, lifetime());
    }

    /** For a router that builds tunnels: its name stands in a unit of its own, which neither doors nor clients have. */
    public X509Certificate router(String name, PublicKey key) {
        return issuer.issue(routerProfile(), SHIKAKU.unit(ROUTER).commonName(name), key, lifetime());
    }

    /**
     * A new 失効リスト, DER. It serves for {@link Limits#WITHDRAWALS_SERVE}.
     *
     * @param number higher than that of every list before it
     */
    public byte[] withdrawals(BigInteger number, List<Withdrawal> withdrawals) {
        Instant now = clock.instant();
        var list = new WithdrawalList(number, now, now.plus(Limits.WITHDRAWALS_SERVE), withdrawals);
        return issuer.sign(WithdrawalListEncoder.encode(list, issuer.certificate()));
    }

    private Validity lifetime() {
        return Validity.of(clock.instant(), LIFETIME);
    }

    private static CertificateProfile authorityProfile() {
        return CertificateProfile.of(
                "site authority",
                new KeyUsage(Set.of(KEY_CERTIFICATE_SIGN, CRL_SIGN)),
                new ExtensionRule.Authority(),
                new SubjectKeyIdentifier());
    }

    // TLS 1.3 only: the key signs the handshake and never decrypts, so digitalSignature is enough.
    private static CertificateProfile serverProfile(List<String> hostNames) {
        return CertificateProfile.of(
                "TLS server",
                new KeyUsage(Set.of(DIGITAL_SIGNATURE)),
                new ExtendedKeyUsage(Purpose.TLS_SERVER),
                new SubjectHosts(hostNames),
                new SubjectKeyIdentifier(),
                new AuthorityKeyIdentifier());
    }

    private static CertificateProfile routerProfile() {
        return CertificateProfile.of(
                "IPsec router",
                new KeyUsage(Set.of(DIGITAL_SIGNATURE)),
                new ExtendedKeyUsage(Purpose.IPSEC_IKE),
                new SubjectKeyIdentifier(),
                new AuthorityKeyIdentifier());
    }

    private static CertificateProfile clientProfile() {
        return CertificateProfile.of(
                "TLS client",
                new KeyUsage(Set.of(DIGITAL_SIGNATURE)),
                new ExtendedKeyUsage(Purpose.TLS_CLIENT),
                new SubjectKeyIdentifier(),
                new AuthorityKeyIdentifier());
    }
}
