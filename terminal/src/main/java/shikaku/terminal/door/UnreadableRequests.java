package shikaku.terminal.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.util.matcher.RequestMatcher;
import shikaku.edge.listen.ClientIdentity;
import shikaku.edge.web.DoorRefusals;
import shikaku.edge.web.Refusing;
import shikaku.message.Reason;

/**
 * 読めない依頼: what the framework or the server refuses at the door before a decision of ours is asked for (another method, an unknown path, a
 * body over the limit, a request that is none) is refused in our words and with evidence all the same.
 */
public final class UnreadableRequests implements DoorRefusals {
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final RequestMatcher door;
    private final Set<String> paths;
    private final Refusals refusals;

    /** @param paths the door answers at; at any other nobody is let in */
    public UnreadableRequests(RequestMatcher door, Set<String> paths, Refusals refusals) {
        this.door = door;
        this.paths = Set.copyOf(paths);
        this.refusals = refusals;
    }

    @Override
    public Optional<ResponseEntity<byte[]>> refused(HttpServletRequest request, int status) {
        if (!door.matches(request)) {
            return Optional.empty();
        }
        Optional<Reason> onRecord = Refusing.onRecord(request);
        if (onRecord.isPresent()) {
            return onRecord.map(reason -> refusals.answer(reason, HttpStatusCode.valueOf(status)));
        }
        try {
            boolean known = paths.contains(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
            return Optional.of(refusals.refused(who(request), reason(status, known), HttpStatusCode.valueOf(status)));
        } catch (SQLException unwritten) {
            return Optional.of(refusals.withoutEvidence());
        }
    }

    private static Reason reason(int status, boolean knownPath) {
        if (status >= SERVER_ERROR) {
            return Reason.INTERNAL_FAULT;
        }
        return switch (status) {
            // A body, an address, headers.
            case 413, 414, 431 -> Reason.MESSAGE_TOO_LARGE;
            case FORBIDDEN -> knownPath ? Reason.NOT_A_CLIENT_CERTIFICATE : Reason.UNEXPECTED_MESSAGE;
            default -> Reason.UNEXPECTED_MESSAGE;
        };
    }

    private String who(HttpServletRequest request) {
        return ClientIdentity.of(request).map(refusals::name).orElse("unknown");
    }
}
