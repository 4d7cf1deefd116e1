package shikaku.terminal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import shikaku.certificate.site.SiteClient;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.ErrorEcho;
import shikaku.terminal.center.BulkKind;

/**
 * 一括照会 and 照会番号一括登録 at accounting's door, in two steps each, as by the folders: {@code POST /bulk/inquiries} takes OQS-IF-005 and answers 006,
 * {@code POST /bulk/inquiries/result} 007 → 008; {@code POST /bulk/registrations} 009 → 010 and {@code POST /bulk/registrations/result} 011 → 012. Requests and
 * answers of any length, in the memory of a few people.
 */
@RestController
public class BulkController {
    private final BulkByDoor bulk;
    private final DoorCounter counter;

    /** @param bulkCounter with places and a deadline for bodies that no memory holds */
    BulkController(BulkByDoor bulk, DoorCounter bulkCounter) {
        this.bulk = bulk;
        this.counter = bulkCounter;
    }

    @PostMapping("/bulk/inquiries")
    ResponseEntity<?> inquiries(SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return take(BulkKind.INQUIRIES, peer, shown, request);
    }

    @PostMapping("/bulk/inquiries/result")
    ResponseEntity<?> inquired(SiteClient peer, X509Certificate shown, HttpServletRequest request) throws SQLException {
        return hand(BulkKind.INQUIRIES, peer, shown, request);
    }

    @PostMapping("/bulk/registrations")
    ResponseEntity<?> registrations(SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return take(BulkKind.REGISTRATIONS, peer, shown, request);
    }

    @PostMapping("/bulk/registrations/result")
    ResponseEntity<?> registered(SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return hand(BulkKind.REGISTRATIONS, peer, shown, request);
    }

    private ResponseEntity<?> take(BulkKind kind, SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return counter.take(peer, shown, request, body -> xml().body(bulk.send(kind, body, name(request))));
    }

    private ResponseEntity<?> hand(BulkKind kind, SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return counter.answer(peer, shown, request, ErrorEcho::ofJobsResult, document -> {
            BulkByDoor.Fetched result = bulk.fetch(kind, document);
            return xml().contentLength(result.bytes()).body(new InputStreamResource(result.stream()));
        });
    }

    /** Whoever names none, or nothing that is a name, is taken to ask anew. */
    private static RequestKey name(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(RequestKey.HEADER))
                .filter(RequestKey::isOne)
                .map(RequestKey::new)
                .orElseGet(() -> new RequestKey(UUID.randomUUID().toString()));
    }

    private static ResponseEntity.BodyBuilder xml() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML);
    }

    /** As at the rest of the door. */
    @ExceptionHandler
    ResponseEntity<byte[]> storeUnusable(SQLException unusable) {
        return counter.withoutEvidence();
    }
}
