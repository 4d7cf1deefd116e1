package shikaku.certificate.path;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/** Is the key one that signs for authentication, and nothing else? */
final class PurposeCheck {
    private static final String KEY_USAGE = "2.5.29.15";
    private static final int DIGITAL_SIGNATURE = 0;

    static boolean passes(X509Certificate certificate) {
        var critical = certificate.getCriticalExtensionOIDs();
        return critical != null
                && critical.contains(KEY_USAGE)
                && signsOnly(certificate.getKeyUsage())
                && certificate.getBasicConstraints() < 0;
    }

    /** The certificate for signing documents on the same card also has nonRepudiation, and may never stand in. */
    private static boolean signsOnly(boolean @Nullable [] uses) {
        if (uses == null) {
            return false;
        }
        for (int use = 0; use < uses.length; use++) {
            if (uses[use] != (use == DIGITAL_SIGNATURE)) {
                return false;
            }
        }
        return true;
    }

    private PurposeCheck() {}
}
