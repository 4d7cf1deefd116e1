package shikaku.certificate;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Turns bytes into a certificate that nobody has verified yet. */
public final class CertificateReader {
    /**
     * Reads exactly one DER certificate.
     *
     * @param der at most {@link Limits#CERTIFICATE_BYTES} bytes
     * @return empty when the bytes are too many, no certificate, or followed by anything else
     */
    public static Optional<X509Certificate> readUnverified(byte[] der) {
        // The factory also takes PEM and PKCS#7: only a DER SEQUENCE may enter.
        if (der.length == 0 || der.length > Limits.CERTIFICATE_BYTES || der[0] != 0x30) {
            return Optional.empty();
        }
        var bytes = new ByteArrayInputStream(der);
        try {
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            return bytes.available() == 0 && isWholeOctets(der) && certificate instanceof X509Certificate x509
                    ? Optional.of(x509)
                    : Optional.empty();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /** The JDK drops unused bits of a signature, so that two encodings would pass as one certificate. */
    private static boolean isWholeOctets(byte[] der) {
        try {
            return org.bouncycastle.asn1.x509.Certificate.getInstance(der)
                            .getSignature()
                            .getPadBits()
                    == 0;
        } catch (RuntimeException malformed) {
            // BouncyCastle answers malformed bytes with whatever exception lies nearest.
            return false;
        }
    }

    private CertificateReader() {}
}
