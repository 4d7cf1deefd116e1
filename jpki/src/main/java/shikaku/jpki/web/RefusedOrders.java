package shikaku.jpki.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import shikaku.edge.web.Refusing;
import shikaku.evidence.EvidenceNotKept;
import shikaku.jpki.web.WindowMessages.Refusal;
import shikaku.message.Reason;

/** Tells the window why an order was refused: a code with its sentence, never what was in the order. */
@RestControllerAdvice(assignableTypes = Window.class)
public class RefusedOrders {
    private final GatheredRefusals refusals;

    RefusedOrders(GatheredRefusals refusals) {
        this.refusals = refusals;
    }

    /** Its evidence is there: an order was carried as far as its refusal. */
    @ExceptionHandler
    ResponseEntity<Refusal> refused(RefusedOrder refused) {
        return answer(HttpStatus.CONFLICT, refused.reason());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> wrongValue(WrongValue wrong, HttpServletRequest request) {
        return unread(request, wrong.reason());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> noJson(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return unread(request, Reason.VALUE_NOT_ALLOWED);
    }

    @ExceptionHandler
    ResponseEntity<Refusal> notEvident(EvidenceNotKept failed) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, Reason.EVIDENCE_UNAVAILABLE);
    }

    /** The register's disk: nothing was issued and nothing revoked. */
    @ExceptionHandler
    ResponseEntity<Refusal> notWritten(UncheckedIOException failed) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, Reason.CERTIFICATE_REGISTER_FULL);
    }

    /** What was never an order leaves its row here. */
    private ResponseEntity<Refusal> unread(HttpServletRequest request, Reason reason) {
        try {
            refusals.keep(RefusedRequests.who(request), reason);
            Refusing.kept(request, reason);
            return answer(HttpStatus.BAD_REQUEST, reason);
        } catch (EvidenceNotKept notKept) {
            return notEvident(notKept);
        }
    }

    private static ResponseEntity<Refusal> answer(HttpStatus status, Reason reason) {
        return ResponseEntity.status(status).body(Refusal.of(reason));
    }
}
