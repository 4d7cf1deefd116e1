package shikaku.certificate.path;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.jspecify.annotations.Nullable;

/** Reads an extension that a stranger may have written. */
final class UnverifiedExtension {
    /** What {@code parse} finds; empty when the extension is absent, malformed, or lacks the part. */
    static <T> Optional<T> read(
            X509Certificate certificate, ASN1ObjectIdentifier oid, Function<byte[], @Nullable T> parse) {
        try {
            return Optional.ofNullable(certificate.getExtensionValue(oid.getId()))
                    .map(value -> ASN1OctetString.getInstance(value).getOctets())
                    .map(parse);
        } catch (RuntimeException malformed) {
            // BouncyCastle answers a malformed extension with whatever exception lies nearest.
            return Optional.empty();
        }
    }

    private UnverifiedExtension() {}
}
