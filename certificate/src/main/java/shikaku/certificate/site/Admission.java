package shikaku.certificate.site;

import java.security.cert.X509Certificate;
import java.util.Optional;
import shikaku.message.Reason;

/** Whether one who showed a certificate that TLS has verified may still come in. */
@FunctionalInterface
public interface Admission {
    /** Why not: {@link Reason#CLIENT_WITHDRAWN}, or {@link Reason#CLIENT_STATE_UNKNOWN} when nobody can tell. */
    Optional<Reason> refusal(X509Certificate verified);
}
