package shikaku.jpki.status;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.Req;
import shikaku.jpki.Limits;

/**
 * What somebody asks in one message (RFC 6960 §4.1).
 *
 * @param ids 1 to {@link Limits#OCSP_QUESTIONS} certificates
 * @param nonce to be repeated, when there is one
 */
record OcspQuestions(List<CertificateID> ids, Optional<Extension> nonce) {
    private static final ASN1ObjectIdentifier NONCE = OCSPObjectIdentifiers.id_pkix_ocsp_nonce;

    /** Empty for anything that is no question within the limits. */
    static Optional<OcspQuestions> read(byte[] bytes) {
        if (bytes.length > Limits.OCSP_QUESTION_BYTES) {
            return Optional.empty();
        }
        try {
            return read(new OCSPReq(bytes), bytes);
        } catch (IOException | RuntimeException e) {
            // BouncyCastle parses when a field is read, and answers garbage with whatever exception lies nearest.
            return Optional.empty();
        }
    }

    private static Optional<OcspQuestions> read(OCSPReq request, byte[] bytes) throws IOException {
        var ids = Arrays.stream(request.getRequestList()).map(Req::getCertID).toList();
        var nonce = Optional.ofNullable(request.getExtension(NONCE));
        boolean allowed = !ids.isEmpty()
                && ids.size() <= Limits.OCSP_QUESTIONS
                && nonce.map(OcspQuestions::isNonce).orElse(true)
                && understands(request)
                // Nothing after the message, and one way only to write it.
                && Arrays.equals(request.getEncoded(), bytes);
        return allowed ? Optional.of(new OcspQuestions(ids, nonce)) : Optional.empty();
    }

    private static boolean isNonce(Extension extension) {
        var length = ASN1OctetString.getInstance(extension.getParsedValue()).getOctetsLength();
        return length >= 1 && length <= Limits.OCSP_NONCE_BYTES;
    }

    private static boolean understands(OCSPReq request) {
        return request.getCriticalExtensionOIDs().stream().allMatch(NONCE::equals);
    }
}
