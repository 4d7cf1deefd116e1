package shikaku.center.site;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.evidence.Act;

/**
 * Writes down what is about to be done, before it is.
 *
 * @param who does it
 * @param clock the real one
 */
record Begun(Intents intents, String who, InstantSource clock, SecureRandom random) {
    private static final int OWNER_CHARACTERS = 256;

    /** On disk when this returns. */
    void issuance(String kind, String owner, BigInteger serial) throws IOException {
        put(Act.CERTIFICATE_ISSUED, kind, owner.substring(0, Math.min(owner.length(), OWNER_CHARACTERS)), serial);
    }

    /** On disk when this returns. */
    void withdrawal(BigInteger serial, RevocationReason reason) throws IOException {
        put(Act.CERTIFICATE_REVOKED, reason.name(), "", serial);
    }

    private void put(Act act, String why, String owner, BigInteger serial) throws IOException {
        Instant now = clock.instant();
        intents.put(new Intent(Intent.id(now, random.nextLong()), now, who, act, why, owner, serial));
    }
}
