package shikaku.terminal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import shikaku.certificate.site.SiteClient;
import shikaku.message.Reason;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.ErrorEcho;
import shikaku.terminal.center.BulkKind;
import shikaku.terminal.checkin.CheckInEnded;

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
        return counter.take(peer, shown, request, body -> {
            RequestKey name = name(request);
            return xml().body(bulk.send(kind, body, name));
        });
    }

    private ResponseEntity<?> hand(BulkKind kind, SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return counter.answer(peer, shown, request, ErrorEcho::ofJobsResult, document -> {
            BulkByDoor.Fetched result = bulk.fetch(kind, document);
            return xml().contentLength(result.bytes()).body(new InputStreamResource(result.stream()));
        });
    }

    /** Whoever names none asks anew each time. What is no name is refused: sent again under it, it would be a second job. */
    private static RequestKey name(HttpServletRequest request) throws CheckInEnded {
        String named = request.getHeader(RequestKey.HEADER);
        if (named == null) {
            return new RequestKey(UUID.randomUUID().toString());
        }
        if (!RequestKey.isOne(named)) {
            throw new CheckInEnded(Reason.REQUEST_NAME_NOT_ALLOWED);
        }
        return new RequestKey(named);
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
