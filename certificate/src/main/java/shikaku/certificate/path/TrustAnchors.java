package shikaku.certificate.path;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The authorities we trust (信頼点). Several generations share one name and overlap in time; only the key tells them apart.
 *
 * @param generations self-signed, each with a subject key identifier; at most {@link #GENERATIONS}
 */
public record TrustAnchors(List<X509Certificate> generations) {
    /** More generations than this never overlap. */
    public static final int GENERATIONS = 8;

    /** Refuses anything that is no self-signed authority, so that a wrong file stops the start and not the day. */
    public TrustAnchors {
        generations = List.copyOf(generations);
        if (generations.isEmpty() || generations.size() > GENERATIONS) {
            throw new IllegalArgumentException("1 to " + GENERATIONS + " generations of the authority are needed");
        }
        generations.forEach(TrustAnchors::requireAuthority);
    }

    private static void requireAuthority(X509Certificate certificate) {
        try {
            certificate.verify(certificate.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("an authority we trust is self-signed", e);
        }
        if (certificate.getBasicConstraints() < 0
                || KeyIdentifiers.ofSubject(certificate).isEmpty()) {
            throw new IllegalArgumentException("an authority we trust may sign and has a subject key identifier");
        }
    }

    /** The generation that a certificate claims as its issuer, by key identifier and name; not verified. */
    Optional<X509Certificate> claimedBy(X509Certificate certificate) {
        return KeyIdentifiers.ofIssuer(certificate)
                .flatMap(wanted -> generations.stream()
                        .filter(anchor -> anchor.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                        .filter(anchor -> KeyIdentifiers.ofSubject(anchor)
                                .filter(own -> Arrays.equals(own, wanted))
                                .isPresent())
                        .findFirst());
    }
}
