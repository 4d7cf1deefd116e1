package shikaku.certificate.path;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import shikaku.certificate.profile.JpkiProfiles;

/** Was it issued under the policy of the user authentication certificate? */
final class PolicyCheck {
    private static final ASN1ObjectIdentifier WANTED = new ASN1ObjectIdentifier(JpkiProfiles.AUTHENTICATION_POLICY);

    static boolean passes(X509Certificate certificate) {
        return UnverifiedExtension.read(certificate, Extension.certificatePolicies, PolicyCheck::namesPolicy)
                .orElse(false);
    }

    private static Boolean namesPolicy(byte[] extension) {
        var policies = CertificatePolicies.getInstance(extension).getPolicyInformation();
        return Arrays.stream(policies)
                .anyMatch(policy -> policy.getPolicyIdentifier().equals(WANTED));
    }

    private PolicyCheck() {}
}
