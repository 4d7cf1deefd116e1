package shikaku.card.chip;

import java.util.Optional;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;

/**
 * How far the loading of a verifier's certificates has come.
 *
 * @param file the root's file
 * @param links certificates already checked, 0 to {@value #LINKS}
 * @param trusted the key that must have signed the next certificate, or, with all links, the institution's
 * @param body first part of a certificate whose signature has not arrived
 */
public record ChainProgress(int file, int links, TrustedKey trusted, Optional<Octets> body) {
    /** Links of a whole chain: intermediate and institution. */
    public static final int LINKS = 2;

    boolean complete() {
        return links == LINKS && body.isEmpty();
    }

    ChainProgress withBody(byte[] received) {
        return new ChainProgress(file, links, trusted, Optional.of(Octets.of(received)));
    }

    ChainProgress withLink(TrustedKey checked) {
        return new ChainProgress(file, links + 1, checked, Optional.empty());
    }
}
