package shikaku.jpki.web;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shikaku.certificate.site.SiteClient;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.jpki.authority.Issuance;
import shikaku.jpki.foundation.Foundation;
import shikaku.jpki.orders.WindowOrders;
import shikaku.jpki.web.WindowMessages.Delivery;
import shikaku.jpki.web.WindowMessages.Order;
import shikaku.jpki.web.WindowMessages.RevocationNote;
import shikaku.jpki.web.WindowMessages.RevocationOrder;
import shikaku.jpki.web.WindowMessages.VerifierDelivery;
import shikaku.jpki.web.WindowMessages.VerifierOrder;
import shikaku.jpki.web.WindowMessages.VerifierRootKey;
import shikaku.message.Reason;

/**
 * The municipal window (市区町村窓口), behind mutual TLS. Our profile: the real one is not public.
 *
 * <p>Whose card it is binds nobody here, on purpose and as our profile: every municipality may revoke every card's certificate, because a
 * card's holder moves, and the certificate for authentication (利用者証明用) moves with them while the municipality that ordered it, which stands in its
 * subject for ever, is theirs no longer. Nothing here knows where somebody lives now. So a municipality that revokes what is not its own is not
 * hindered but on record: each order has its row of evidence with the code of the client certificate and the fingerprint of the card's, before it is
 * answered. Where the register of residents could be asked, this is the place to ask it.
 */
@RestController
public class Window {
    /** Where a verifier's certificate is ordered. */
    public static final String VERIFIER_CERTIFICATES = "/verifier-certificates";

    private final WindowOrders orders;
    private final Foundation foundation;

    Window(WindowOrders orders, Foundation foundation) {
        this.orders = orders;
        this.foundation = foundation;
    }

    /** Issues a card's certificate. */
    @PostMapping("/certificates")
    Delivery issue(@RequestBody Order order, SiteClient peer) {
        return switch (orders.issue(WindowFields.order(order), peer.code())) {
            case Issuance.Issued(var certificate, var issuer) -> new Delivery(base64(certificate), base64(issuer));
            case Issuance.Refused(var reason) -> throw new RefusedOrder(reason);
        };
    }

    /** Revokes, effective for the next question. */
    @PostMapping("/revocations")
    RevocationNote revoke(@RequestBody RevocationOrder order, SiteClient peer) {
        return orders.revoke(WindowFields.serial(order.serialHex()), WindowFields.reason(order.reason()), peer.code())
                .map(revocation -> new RevocationNote(revocation.reason().name(), revocation.at()))
                .orElseThrow(() -> new RefusedOrder(Reason.CERTIFICATE_SERIAL_UNKNOWN));
    }

    /** Certifies the verifier key of the center, which alone may order it. */
    @Realizes(arrows = Arrow.A4)
    @PostMapping(VERIFIER_CERTIFICATES)
    VerifierDelivery certifyVerifier(@RequestBody VerifierOrder order, SiteClient peer) {
        return orders.certifyVerifier(WindowFields.verifierKey(order.subjectPublicKeyInfo()), peer.code())
                .map(chain -> new VerifierDelivery(
                        chain.encoded().stream().map(Window::base64).toList()))
                .orElseThrow(() -> new RefusedOrder(Reason.CERTIFICATE_KEY_NOT_ALLOWED));
    }

    /** What is written on new cards. */
    @GetMapping("/verifier-root")
    VerifierRootKey verifierRoot() {
        return new VerifierRootKey(base64(foundation.verifierRoot().trusted().encoded()));
    }

    private static String base64(X509Certificate certificate) {
        try {
            return base64(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("an issued certificate can be written", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
