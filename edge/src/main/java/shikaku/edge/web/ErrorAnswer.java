package shikaku.edge.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import shikaku.message.Reason;

/**
 * What a caller gets when no program answered: what the program says at its doors ({@link DoorRefusals}), elsewhere a sentence and the
 * request's number; never a stack trace or a path.
 */
@Controller
public class ErrorAnswer implements ErrorController {
    /** Request attribute: the {@link Reason} of whoever refused, where it knows better than the status does. */
    public static final String REASON = "shikaku.reason";

    private static final int UNKNOWN = 500;

    private final ObjectProvider<DoorRefusals> doors;

    ErrorAnswer(ObjectProvider<DoorRefusals> doors) {
        this.doors = doors;
    }

    @RequestMapping("/error")
    ResponseEntity<?> answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : UNKNOWN;
        Optional<ResponseEntity<byte[]>> own = doors.orderedStream()
                .flatMap(door -> door.refused(request, status).stream())
                .findFirst();
        return own.isPresent() ? own.get() : sentence(request, status);
    }

    private static ResponseEntity<String> sentence(HttpServletRequest request, int status) {
        String number = Objects.toString(request.getAttribute(RequestNumber.ATTRIBUTE), "-");
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        ErrorText text = request.getAttribute(REASON) instanceof Reason reason
                ? new ErrorText(status, reason)
                : ErrorText.of(status);
        if (accept.contains("text/html")) {
            return body(status, MediaType.TEXT_HTML, text.html(number));
        }
        return accept.contains("xml")
                ? body(status, MediaType.APPLICATION_XML, text.xml(number))
                : body(status, MediaType.APPLICATION_JSON, text.json(number));
    }

    private static ResponseEntity<String> body(int status, MediaType type, String text) {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
                .body(text);
    }
}
