package shikaku.jpki.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.util.matcher.RequestMatcher;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.edge.listen.ClientIdentity;
import shikaku.edge.web.DoorRefusals;
import shikaku.edge.web.Refusing;
import shikaku.evidence.EvidenceNotKept;
import shikaku.jpki.web.WindowMessages.Refusal;
import shikaku.message.Reason;
import tools.jackson.databind.json.JsonMapper;

/**
 * 受け付けない依頼: what the framework refuses at the window before an order is read (another method, an unknown path, a body that is no
 * JSON or too large, a client in another role) is refused in the window's words and with evidence all the same.
 */
public final class RefusedRequests implements DoorRefusals {
    private static final String NOBODY = "-";

    private final RequestMatcher window;
    private final GatheredRefusals refusals;
    private final JsonMapper json;

    /** @param window matches what came in by the window's listener */
    public RefusedRequests(RequestMatcher window, GatheredRefusals refusals, JsonMapper json) {
        this.window = window;
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    public Optional<ResponseEntity<byte[]>> refused(HttpServletRequest request, int status) {
        return window.matches(request) ? Optional.of(answer(request, status)) : Optional.empty();
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, int status) {
        return Refusing.onRecord(request)
                .map(reason -> answer(HttpStatusCode.valueOf(status), reason))
                .orElseGet(() -> refuse(request, status));
    }

    /** As the evidence names whoever sent a request. */
    static String who(HttpServletRequest request) {
        return ClientIdentity.of(request).map(SiteClient::code).orElse(NOBODY);
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, int status) {
        Reason reason = reason(request, HttpStatusCode.valueOf(status));
        try {
            refusals.keep(who(request), reason);
            return answer(HttpStatusCode.valueOf(status), reason);
        } catch (EvidenceNotKept notKept) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, Reason.EVIDENCE_UNAVAILABLE);
        }
    }

    private static Reason reason(HttpServletRequest request, HttpStatusCode status) {
        if (status.is5xxServerError()) {
            return Reason.INTERNAL_FAULT;
        }
        if (ClientIdentity.of(request)
                .map(SiteClient::role)
                .filter(role(request)::equals)
                .isEmpty()) {
            return Reason.WRONG_ROLE;
        }
        return HttpStatus.CONTENT_TOO_LARGE.isSameCodeAs(status) ? Reason.MESSAGE_TOO_LARGE : Reason.UNEXPECTED_MESSAGE;
    }

    /** The role that may ask for this. */
    private static SiteRole role(HttpServletRequest request) {
        boolean verifiers =
                Window.VERIFIER_CERTIFICATES.equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return verifiers ? SiteRole.VERIFIER : SiteRole.MUNICIPALITY;
    }

    private ResponseEntity<byte[]> answer(HttpStatusCode status, Reason reason) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(Refusal.of(reason)));
    }
}
