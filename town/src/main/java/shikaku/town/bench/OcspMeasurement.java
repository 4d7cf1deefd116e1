package shikaku.town.bench;

import java.security.cert.X509Certificate;
import shikaku.certificate.ocsp.CertificateStatus;
import shikaku.certificate.ocsp.RevocationSource;

/**
 * ⑥: one question about one certificate, its answer accepted.
 *
 * @param source asks jpki by POST
 * @param certificate of a card, valid
 * @param issuer its authority
 */
record OcspMeasurement(RevocationSource source, X509Certificate certificate, X509Certificate issuer)
        implements Measurement {
    @Override
    public void once(int run, Laps laps) throws Exception {
        CertificateStatus status = laps.time(Lap.OCSP, () -> source.statusOf(certificate, issuer));
        if (!(status instanceof CertificateStatus.Good)) {
            throw new IllegalStateException("jpki says of a good card: " + status);
        }
    }
}
