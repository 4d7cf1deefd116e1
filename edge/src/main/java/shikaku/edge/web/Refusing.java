package shikaku.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.language.StaffLanguage;
import shikaku.edge.listen.ClientIdentity;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.PageRefusal;
import shikaku.edge.refusal.RefusedHandshake;
import shikaku.message.Reason;

/**
 * 断り: what a caller gets when no program answered, and that it goes on record: one place for every page and door. At its doors a program
 * has words and evidence of its own ({@link DoorRefusals}); elsewhere it is a sentence with the request's number, never a stack trace or a
 * path. A request is refused once: when the answer cannot be written either, that adds nothing.
 */
@Realizes(clauses = Clause.C17)
public final class Refusing {
    /** Request attribute: the {@link Reason} of whose evidence there is a row already. */
    private static final String KEPT = "shikaku.kept";

    private final Supplier<Stream<DoorRefusals>> doors;
    private final Consumer<PageRefusal> evidence;

    /** @param evidence hears of every refusal that is not a door's own */
    public Refusing(Supplier<Stream<DoorRefusals>> doors, Consumer<PageRefusal> evidence) {
        this.doors = doors;
        this.evidence = evidence;
    }

    /** Says that a row of evidence tells already of this request's refusal: whatever comes of the answer, there will be no other. */
    public static void kept(HttpServletRequest request, Reason reason) {
        request.setAttribute(KEPT, reason);
    }

    /** The reason that is on record already; empty when none is. */
    public static Optional<Reason> onRecord(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof Reason reason ? Optional.of(reason) : Optional.empty();
    }

    /** The answer to a request that was refused with this status. */
    public ResponseEntity<byte[]> answer(HttpServletRequest request, int status) {
        return own(request, status).orElseGet(() -> {
            ErrorText text = text(request, status);
            keep(request, text.reason());
            return sentence(request, text);
        });
    }

    /** Puts on record a refusal whose answer the program gives itself. */
    public void keep(HttpServletRequest request, Reason reason) {
        if (onRecord(request).isEmpty()) {
            kept(request, reason);
            evidence.accept(new PageRefusal(Listeners.of(request), who(request), reason));
        }
    }

    private Optional<ResponseEntity<byte[]>> own(HttpServletRequest request, int status) {
        return doors.get()
                .flatMap(door -> door.refused(request, status).stream())
                .findFirst();
    }

    private static ErrorText text(HttpServletRequest request, int status) {
        return onRecord(request).map(reason -> new ErrorText(status, reason)).orElseGet(() -> ErrorText.of(status));
    }

    private static String who(HttpServletRequest request) {
        return ClientIdentity.name(request)
                .or(() -> Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName))
                .orElse(RefusedHandshake.WHO);
    }

    private static ResponseEntity<byte[]> sentence(HttpServletRequest request, ErrorText text) {
        String number = Objects.toString(request.getAttribute(RequestNumber.ATTRIBUTE), "-");
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        if (accept.contains("text/html")) {
            return body(
                    text.status(),
                    MediaType.TEXT_HTML,
                    text.html(number, StaffLanguage.of(request).locale()));
        }
        return accept.contains("xml")
                ? body(text.status(), MediaType.APPLICATION_XML, text.xml(number))
                : body(text.status(), MediaType.APPLICATION_JSON, text.json(number));
    }

    private static ResponseEntity<byte[]> body(int status, MediaType type, String text) {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
