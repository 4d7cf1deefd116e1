package shikaku.jpki.authority;

import java.security.cert.X509Certificate;
import shikaku.message.Reason;

/** The outcome of an order. */
public sealed interface Issuance {
    /**
     * Issued now, or earlier for the same order.
     *
     * @param certificate of the card
     * @param authority the generation that issued it
     */
    record Issued(X509Certificate certificate, X509Certificate authority) implements Issuance {}

    /** Not issued; nothing was written. */
    record Refused(Reason reason) implements Issuance {}
}
