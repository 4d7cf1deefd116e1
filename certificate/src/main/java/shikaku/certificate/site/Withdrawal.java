package shikaku.certificate.site;

import java.math.BigInteger;
import java.time.Instant;
import shikaku.certificate.ocsp.RevocationReason;

/**
 * 失効: one certificate that its authority no longer stands by, and will not again.
 *
 * @param serial which
 * @param at since when
 * @param reason why
 */
public record Withdrawal(BigInteger serial, Instant at, RevocationReason reason) {
    /** The serial number is left to the list itself. */
    @Override
    public String toString() {
        return "Withdrawal[" + at + ", " + reason + "]";
    }
}
