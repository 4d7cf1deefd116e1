package shikaku.jpki.status;

import java.math.BigInteger;
import java.time.Instant;
import shikaku.certificate.ocsp.RevocationReason;

/**
 * One revocation (失効).
 *
 * @param serial of the certificate
 * @param reason why
 * @param at since when, whole seconds
 */
public record Revocation(BigInteger serial, RevocationReason reason, Instant at) {
    private static final int HEX = 16;
    private static final int FIELDS = 3;

    String line() {
        return serial.toString(HEX) + " " + reason.code() + " " + at.getEpochSecond();
    }

    static Revocation ofLine(String line) {
        var fields = line.split(" ", FIELDS);
        var reason = RevocationReason.ofCode(Integer.parseInt(fields[1]))
                .orElseThrow(() -> new IllegalStateException("the register holds known reasons only"));
        return new Revocation(new BigInteger(fields[0], HEX), reason, Instant.ofEpochSecond(Long.parseLong(fields[2])));
    }
}
