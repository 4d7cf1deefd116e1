package shikaku.center.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.util.matcher.RequestMatcher;
import shikaku.center.journal.Purpose;
import shikaku.center.journal.Refusal;
import shikaku.center.journal.Refusals;
import shikaku.edge.listen.ClientIdentity;
import shikaku.edge.web.DoorRefusals;
import shikaku.edge.web.Refusing;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceNotKept;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;

/**
 * 受け付けない要求: what the framework refuses at the center's door before any operation is asked for (another method, an unknown path, a request
 * that is no HTTP we know) is refused in the center's words and with evidence all the same.
 */
public final class RefusedRequests implements DoorRefusals {
    private static final String NOBODY = "-";

    /** A body, an address, headers. */
    private static final Set<Integer> TOO_LARGE = Set.of(413, 414, 431);

    private final RequestMatcher door;
    private final Refusals refusals;
    private final Failures failures;

    /** @param door matches what came in by the door for terminals and insurers */
    public RefusedRequests(RequestMatcher door, Refusals refusals, Failures failures) {
        this.door = door;
        this.refusals = refusals;
        this.failures = failures;
    }

    @Override
    public Optional<ResponseEntity<byte[]>> refused(HttpServletRequest request, int status) {
        return door.matches(request) ? Optional.of(answer(request, HttpStatusCode.valueOf(status))) : Optional.empty();
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, HttpStatusCode status) {
        return Refusing.onRecord(request)
                .map(reason -> answer(ResponseEntity.status(status), reason))
                .orElseGet(() -> refuse(request, status));
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, HttpStatusCode status) {
        String who = ClientIdentity.name(request).orElse(NOBODY);
        Reason reason = reason(status);
        try {
            var refusal = new Refusal(Purpose.UNKNOWN, Act.REQUEST_REFUSED, who, reason, List.of());
            Optional<Receipt> receipt = refusals.keep(refusal);
            var answer = ResponseEntity.status(status);
            receipt.ifPresent(kept -> answer.header(Receipt.HEADER, kept.text()));
            return answer(answer, reason);
        } catch (EvidenceNotKept notKept) {
            return answer(ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE), Reason.EVIDENCE_UNAVAILABLE);
        }
    }

    private static Reason reason(HttpStatusCode status) {
        if (status.is5xxServerError()) {
            return Reason.INTERNAL_FAULT;
        }
        return TOO_LARGE.contains(status.value()) ? Reason.MESSAGE_TOO_LARGE : Reason.UNEXPECTED_MESSAGE;
    }

    private ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, Reason reason) {
        return answer.contentType(MediaType.APPLICATION_XML).body(XmlMessages.write(failures.message(reason)));
    }
}
