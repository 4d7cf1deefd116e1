package shikaku.center.inquiry;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import shikaku.center.answer.Checked;
import shikaku.certificate.path.HolderVerdict;
import shikaku.message.Reason;
import shikaku.message.insurer.CertificateSerial;

/**
 * The holder of a certificate that was found good; not yet somebody who has proven to be it.
 *
 * @param serial leads to the person
 * @param key checks the holder's proof
 * @param inGrace what to tell when the certificate has expired but still serves for eligibility
 */
record Holder(CertificateSerial serial, PublicKey key, Optional<Reason> inGrace) {
    static Checked<Holder> of(HolderVerdict verdict) {
        return switch (verdict) {
            case HolderVerdict.Trusted(var certificate) -> Checked.passed(of(certificate, Optional.empty()));
            case HolderVerdict.TrustedExpired(var certificate, var end) ->
                Checked.passed(of(certificate, Optional.of(Reason.CERTIFICATE_EXPIRED_IN_GRACE)));
            case HolderVerdict.Refused(var reason) -> Checked.refused(reason);
        };
    }

    private static Holder of(X509Certificate certificate, Optional<Reason> inGrace) {
        var serial = new CertificateSerial(certificate.getSerialNumber().toString(16));
        return new Holder(serial, certificate.getPublicKey(), inGrace);
    }
}
