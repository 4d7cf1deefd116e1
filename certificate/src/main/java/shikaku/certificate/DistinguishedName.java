package shikaku.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * A name in the directory sense (識別名), outermost part first. The country is a PrintableString and everything else an
 * UTF8String, as in the certificates of JPKI; {@link X500Principal} alone would choose PrintableString for plain Latin.
 *
 * @param parts attribute and value, in the order of the encoding
 */
public record DistinguishedName(List<Part> parts) {
    /**
     * One attribute of the name.
     *
     * @param attribute C, O, OU or CN
     * @param value not blank
     */
    public record Part(String attribute, String value) {}

    public DistinguishedName {
        parts = List.copyOf(parts);
    }

    /** A name in Japan: {@code C=JP}. */
    public static DistinguishedName japan() {
        return new DistinguishedName(List.of(new Part("C", "JP")));
    }

    public DistinguishedName organization(String name) {
        return and("O", name);
    }

    public DistinguishedName unit(String name) {
        return and("OU", name);
    }

    public DistinguishedName commonName(String name) {
        return and("CN", name);
    }

    private DistinguishedName and(String attribute, String value) {
        return new DistinguishedName(Stream.concat(parts.stream(), Stream.of(new Part(attribute, value)))
                .toList());
    }

    /** The name as BouncyCastle has it. */
    public X500Name encoded() {
        var builder = new X500NameBuilder(BCStyle.INSTANCE);
        parts.forEach(part -> builder.addRDN(BCStyle.INSTANCE.attrNameToOID(part.attribute()), part.value()));
        return builder.build();
    }

    /** The name as the JDK has it, same bytes. */
    public X500Principal principal() {
        try {
            return new X500Principal(encoded().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
