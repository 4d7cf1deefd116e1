package shikaku.edge.listen;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Who stands at a mutual-TLS door: read from the client certificate, never from a message (our profile).
 *
 * @param code subject CN: 10-digit institution code 医療機関コード or 8-digit insurer number 保険者番号
 * @param kind subject OU: {@code terminal}, {@code accounting} or {@code insurer}
 */
public record ClientIdentity(String code, String kind) {
    /** Servlet attribute under which the container leaves the verified chain (Servlet 6.1, 3.9). */
    private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

    /** The identity of the verified peer; empty when it showed none or its subject has not one CN and one OU. */
    public static Optional<ClientIdentity> of(HttpServletRequest request) {
        return request.getAttribute(CHAIN) instanceof X509Certificate[] chain && chain.length > 0
                ? of(chain[0])
                : Optional.empty();
    }

    /** The identity in a certificate's subject. */
    public static Optional<ClientIdentity> of(X509Certificate certificate) {
        try {
            LdapName subject =
                    new LdapName(certificate.getSubjectX500Principal().getName());
            return only(subject, "CN").flatMap(code -> only(subject, "OU").map(kind -> new ClientIdentity(code, kind)));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> only(LdapName subject, String type) {
        var values = subject.getRdns().stream()
                .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                .map(Rdn::getValue)
                .toList();
        return values.size() == 1 && values.get(0) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
