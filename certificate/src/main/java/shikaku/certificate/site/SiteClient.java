package shikaku.certificate.site;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Who is at the other end of a mutual TLS connection: taken from the client certificate, never from a field of a message.
 *
 * @param code common name: institution code (10 digits), insurer number (8 digits) or the code of a municipality
 * @param role organizational unit
 */
public record SiteClient(String code, SiteRole role) {
    /** Reads the subject of a certificate that the TLS layer has verified; empty when it names no client of ours. */
    public static Optional<SiteClient> of(X509Certificate verified) {
        try {
            var rdns = new LdapName(verified.getSubjectX500Principal().getName()).getRdns();
            var role = only(rdns, "OU").flatMap(SiteRole::ofUnit);
            return role.flatMap(known -> only(rdns, "CN").map(code -> new SiteClient(code, known)));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** As evidence names it: the role with the code, because an institution has several clients. */
    public String name() {
        return role.unit() + "/" + code;
    }

    /** A name with two common names is no name. */
    private static Optional<String> only(List<Rdn> rdns, String type) {
        var values = rdns.stream()
                .filter(rdn -> rdn.getType().equalsIgnoreCase(type) && rdn.size() == 1)
                .map(rdn -> rdn.getValue().toString())
                .toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
