package shikaku.certificate.cvc;

import java.util.List;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;

/**
 * 検証機関用電子証明書 with the certificate above it, as the center sends it down to a card (arrow ④).
 *
 * <p>Our profile: exactly two links below the root that a card carries, so that an institution's key can never issue.
 *
 * @param intermediate signed by the card's root
 * @param institution signed by the intermediate; its key answers the card's challenge
 */
public record VerifierChain(CardVerifiableCertificate intermediate, CardVerifiableCertificate institution) {
    private static final int LINKS = 2;

    /** Reads intermediate and institution, in this order; checks the form only. */
    public static VerifierChain parse(List<byte[]> encoded) throws MalformedCvc {
        if (encoded.size() != LINKS) {
            throw new MalformedCvc("chain length");
        }
        return new VerifierChain(
                CardVerifiableCertificate.parse(encoded.getFirst()),
                CardVerifiableCertificate.parse(encoded.getLast()));
    }

    /** The two certificates, intermediate first. */
    public List<byte[]> encoded() {
        return List.of(intermediate.encoded(), institution.encoded());
    }

    /** True when both signatures and both CARs lead to {@code root}: what the card will check (④′). */
    @Realizes(arrows = Arrow.A4_CHECK)
    public boolean leadsTo(TrustedKey root) {
        return intermediate.isSignedBy(root) && institution.isSignedBy(intermediate.asTrusted());
    }
}
