package shikaku.jpki.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shikaku.message.Reason;

/** The JSON of the municipal window. Our profile. Fields of an order may be absent: then it is refused, not failed. */
final class WindowMessages {
    /**
     * An order for a certificate.
     *
     * @param serialHex serial, hexadecimal, at most 20 octets
     * @param subjectPublicKeyInfo the card's key, X.509 DER in Base64
     * @param municipality that hands the card out
     * @param notBefore first second, ISO 8601
     * @param notAfter last second, ISO 8601
     */
    record Order(
            @Nullable String serialHex,
            @Nullable String subjectPublicKeyInfo,
            @Nullable Place municipality,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter) {}

    /** Prefecture and city in Latin letters. */
    record Place(@Nullable String prefecture, @Nullable String city) {}

    /** Certificate and the authority that issued it, each DER in Base64. */
    record Delivery(String certificate, String authority) {}

    /**
     * A revocation.
     *
     * @param reason name of RFC 5280's reason as {@link shikaku.certificate.ocsp.RevocationReason} spells it
     */
    record RevocationOrder(
            @Nullable String serialHex, @Nullable String reason) {}

    /** What now stands in the register. */
    record RevocationNote(String reason, Instant at) {}

    /** The center's verifier key, X.509 DER in Base64. */
    record VerifierOrder(@Nullable String subjectPublicKeyInfo) {}

    /** Intermediate and institution, each card-verifiable certificate in Base64. */
    record VerifierDelivery(List<String> chain) {}

    /** The root as a card keeps it, Base64. */
    record VerifierRootKey(String trustedKey) {}

    /** Why an order was refused. */
    record Refusal(String code, String japanese, String english) {
        static Refusal of(Reason reason) {
            return new Refusal(
                    reason.code(), reason.vendor().japanese(), reason.vendor().english());
        }
    }

    private WindowMessages() {}
}
