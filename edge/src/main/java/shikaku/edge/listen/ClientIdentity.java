package shikaku.edge.listen;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import shikaku.certificate.site.SiteClient;

/** Who stands at a mutual-TLS door: read from the client certificate, never from a message (our profile). */
public final class ClientIdentity {
    /** Servlet attribute under which the container leaves the verified chain (Servlet 6.1, 3.9). */
    private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

    private ClientIdentity() {}

    /** The verified peer; empty when it showed no certificate or its subject names no client of ours. */
    public static Optional<SiteClient> of(HttpServletRequest request) {
        return certificate(request).flatMap(SiteClient::of);
    }

    /** As evidence names the verified peer. */
    public static Optional<String> name(HttpServletRequest request) {
        return of(request).map(SiteClient::name);
    }

    /** The verified certificate of the peer itself; empty when it showed none. */
    public static Optional<X509Certificate> certificate(HttpServletRequest request) {
        return request.getAttribute(CHAIN) instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(chain[0])
                : Optional.empty();
    }
}
