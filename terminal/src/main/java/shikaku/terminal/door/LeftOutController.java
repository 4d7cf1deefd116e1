package shikaku.terminal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import shikaku.certificate.site.SiteClient;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.oqs.ErrorEcho;
import shikaku.terminal.center.Ahead;
import shikaku.terminal.checkin.CheckInEnded;

/**
 * 一括照会に載らなかった方: accounting says at its door of which booked patients nobody can be asked, so that the desk's list of the morning has them, too (our
 * profile). The form is that of an answer, OQS-IF-008, and goes no further than the desk.
 */
@RestController
public class LeftOutController {
    private final Ahead ahead;
    private final DoorCounter counter;

    LeftOutController(Ahead ahead, DoorCounter doorCounter) {
        this.ahead = ahead;
        this.counter = doorCounter;
    }

    @PostMapping("/bulk/inquiries/left-out")
    @Realizes(clauses = Clause.C1)
    ResponseEntity<?> leftOut(SiteClient peer, X509Certificate shown, HttpServletRequest request) throws SQLException {
        return counter.answer(peer, shown, request, _ -> ErrorEcho.NONE, document -> {
            try {
                ahead.leftOut(document);
                return ResponseEntity.ok().build();
            } catch (IOException full) {
                throw new CheckInEnded(Reason.RESULT_NOT_KEPT);
            }
        });
    }

    /** As at the rest of the door. */
    @ExceptionHandler
    ResponseEntity<byte[]> storeUnusable(SQLException unusable) {
        return counter.withoutEvidence();
    }
}
