package shikaku.certificate;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.JpkiProfiles;
import shikaku.certificate.profile.Municipality;
import shikaku.certificate.profile.SerialSource;

/** One generation of an authority like JPKI's, minted for the run. */
public final class TestJpki {
    public static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    public static final Municipality KOBE = new Municipality("Hyogo-ken", "Kobe-shi");
    public static final Validity FIVE_YEARS = Validity.of(NOON.minusSeconds(86_400), Period.ofYears(5));

    private static final Validity TEN_YEARS = Validity.of(Instant.parse("2023-07-16T00:00:00Z"), Period.ofYears(10));

    private final KeyPair keys;
    private final CertificateIssuer issuer;

    /** A generation that began three years before noon. */
    public TestJpki() {
        this(TestKeys.AUTHORITY);
    }

    public TestJpki(KeyPair keys) {
        this(keys, TEN_YEARS);
    }

    public TestJpki(KeyPair keys, Validity validity) {
        this.keys = keys;
        issuer = CertificateIssuer.selfSigned(
                keys,
                JpkiProfiles.authority(),
                JpkiProfiles.AUTHORITY,
                validity,
                SerialSource.random(new SecureRandom()));
    }

    public CertificateIssuer issuer() {
        return issuer;
    }

    public KeyPair keys() {
        return keys;
    }

    public X509Certificate certificate() {
        return issuer.certificate();
    }

    /** A holder's certificate with the life of five years. */
    public X509Certificate holder(long serial) {
        return holder(serial, FIVE_YEARS);
    }

    public X509Certificate holder(long serial, Validity validity) {
        return issuer.issue(
                BigInteger.valueOf(serial),
                JpkiProfiles.authentication(KOBE),
                JpkiProfiles.holder(KOBE, "holder"),
                // One key for all holders of a run: what is tested is the certificate.
                TestKeys.HOLDER.getPublic(),
                validity);
    }
}
