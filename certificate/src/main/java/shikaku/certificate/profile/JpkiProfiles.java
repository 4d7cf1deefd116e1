package shikaku.certificate.profile;

import static shikaku.certificate.profile.ExtensionRule.KeyUse.CRL_SIGN;
import static shikaku.certificate.profile.ExtensionRule.KeyUse.DIGITAL_SIGNATURE;
import static shikaku.certificate.profile.ExtensionRule.KeyUse.KEY_CERTIFICATE_SIGN;

import java.util.Set;
import shikaku.certificate.DistinguishedName;
import shikaku.certificate.profile.ExtensionRule.AuthorityKeyIdentifier;
import shikaku.certificate.profile.ExtensionRule.ExtendedKeyUsage;
import shikaku.certificate.profile.ExtensionRule.IssuerDirectoryName;
import shikaku.certificate.profile.ExtensionRule.KeyUsage;
import shikaku.certificate.profile.ExtensionRule.NoRevocationCheck;
import shikaku.certificate.profile.ExtensionRule.Policy;
import shikaku.certificate.profile.ExtensionRule.Purpose;
import shikaku.certificate.profile.ExtensionRule.RevocationListAt;
import shikaku.certificate.profile.ExtensionRule.SubjectDirectoryName;
import shikaku.certificate.profile.ExtensionRule.SubjectKeyIdentifier;

/**
 * The certificates of the public personal authentication service (公的個人認証サービス) for user authentication.
 *
 * <p>The authority's profile was read from its published certificates. Of the holder's certificate the key usage, the policy,
 * the issuer's alternative name and the distribution point are public; its subject's layout, the length of serials and the
 * criticality of the policy are not confirmed and stand here only.
 */
public final class JpkiProfiles {
    /** The policy of the user authentication certificate (利用者証明用電子証明書). */
    public static final String AUTHENTICATION_POLICY = "1.2.392.200149.8.5.1.3.30";

    /** Not confirmed: seen critical in one model of the profile. */
    static final boolean POLICY_IS_CRITICAL = true;

    static final String PRACTICE_STATEMENT = "http://www.jpki.go.jp/cps.html";

    static final DistinguishedName JAPANESE_NAME = DistinguishedName.japan().organization("公的個人認証サービス");

    private static final DistinguishedName SERVICE =
            DistinguishedName.japan().organization("JPKI").unit("JPKI for user authentication");

    /** The name of every generation of the authority; generations differ in their keys alone. */
    public static final DistinguishedName AUTHORITY =
            SERVICE.unit("Japan Agency for Local Authority Information Systems");

    /** The authority itself (認証局): self-signed, with a subject key identifier and without an authority one. */
    public static CertificateProfile authority() {
        return CertificateProfile.of(
                "JPKI authority for user authentication",
                new KeyUsage(Set.of(KEY_CERTIFICATE_SIGN, CRL_SIGN)),
                new ExtensionRule.Authority(),
                new SubjectDirectoryName(JAPANESE_NAME),
                new RevocationListAt(AUTHORITY),
                new SubjectKeyIdentifier());
    }

    /** The certificate on a card for user authentication (利用者証明用電子証明書). It carries no name of a person. */
    public static CertificateProfile authentication(Municipality municipality) {
        return CertificateProfile.of(
                "user authentication",
                new KeyUsage(Set.of(DIGITAL_SIGNATURE)),
                new Policy(AUTHENTICATION_POLICY, PRACTICE_STATEMENT, POLICY_IS_CRITICAL),
                new IssuerDirectoryName(JAPANESE_NAME),
                new RevocationListAt(revocationListOf(municipality)),
                new SubjectKeyIdentifier(),
                new AuthorityKeyIdentifier());
    }

    /** Our profile: the subject is the municipality and an opaque name, since the real layout is not public. */
    public static DistinguishedName holder(Municipality municipality, String opaqueName) {
        return SERVICE.unit(municipality.city()).commonName(opaqueName);
    }

    /** Our profile: the responder to which the authority delegates OCSP (RFC 6960 §4.2.2.2). */
    public static CertificateProfile ocspResponder() {
        return CertificateProfile.of(
                "delegated OCSP responder",
                new KeyUsage(Set.of(DIGITAL_SIGNATURE)),
                new ExtendedKeyUsage(Purpose.OCSP_SIGNING),
                new NoRevocationCheck(),
                new SubjectKeyIdentifier(),
                new AuthorityKeyIdentifier());
    }

    /** Our profile: the responder's name. */
    public static DistinguishedName ocspResponderName() {
        return AUTHORITY.commonName("OCSP Responder");
    }

    private static DistinguishedName revocationListOf(Municipality municipality) {
        return DistinguishedName.japan()
                .organization("JPKI")
                .unit("JPKI for user authentication")
                .unit("CRL Distribution Points")
                .unit(municipality.prefecture())
                .commonName(municipality.city() + " CRLDP");
    }

    private JpkiProfiles() {}
}
