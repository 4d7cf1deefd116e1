package shikaku.terminal.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shikaku.certificate.site.Admission;
import shikaku.certificate.site.SiteClient;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.Body;
import shikaku.edge.web.Refusing;
import shikaku.evidence.Receipt;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.ErrorEcho;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.store.Deliveries.Taken;

/**
 * The door under mutual TLS. Who comes is read from the client certificate: accounting of this institution, and nobody else (C-7); a
 * withdrawn certificate is refused before anything that comes with it is looked at.
 * {@code GET /results?after=N&wait=SECONDS} answers 200 with an OQS-IF-002 and {@code Shikaku-Delivery: M}, or 204, and always says in
 * {@code Shikaku-Store} whose numbers these are; the caller gives that name back, in the same header, with its next {@code after}. An
 * {@code after} of another store is refused with 409 and the name of this one: the caller begins at 0 again.
 * {@code POST /inquiries} takes OQS-IF-001 and answers OQS-IF-002 with the center's receipt in a header; {@code POST /bulk/inquiries} OQS-IF-005 → 006 and {@code POST /bulk/inquiries/result} 007 → 008; {@code POST /reference-numbers} takes
 * OQS-IF-003 and answers OQS-IF-004; {@code GET /openapi.yaml} says all this to programs; errors are an ErrorResult with 400, 403, 408, 409, 413, 429 or 503.
 */
@RestController
public class DoorController {
    /** Where the door answers. */
    public static final Set<String> PATHS = Set.of(
            "/results",
            "/inquiries",
            "/bulk/inquiries",
            "/bulk/inquiries/result",
            "/reference-numbers",
            "/openapi.yaml");

    private static final Resource DOCUMENT = new ClassPathResource("door/openapi.yaml");
    private static final String STORE = "Shikaku-Store";

    private final ResultDoor results;
    private final Inquiry inquiry;
    private final BulkInquiry bulk;
    private final Registration registration;
    private final Callers callers;
    private final Refusals refusals;
    private final Bodies bodies;

    /** @param admission knows whose certificate was withdrawn */
    DoorController(
            ResultDoor results,
            Inquiry inquiry,
            BulkInquiry bulk,
            Registration registration,
            InstitutionCode institution,
            Admission admission,
            Bodies bodies,
            Refusals refusals) {
        this.results = results;
        this.inquiry = inquiry;
        this.bulk = bulk;
        this.registration = registration;
        this.callers = new Callers(institution, admission);
        this.bodies = bodies;
        this.refusals = refusals;
    }

    @GetMapping("/results")
    @Realizes(clauses = Clause.C6)
    ResponseEntity<byte[]> results(
            SiteClient peer,
            X509Certificate shown,
            @RequestParam Optional<String> after,
            @RequestParam Optional<String> wait,
            @RequestHeader(STORE) Optional<String> store,
            HttpServletResponse answer)
            throws SQLException, InterruptedException {
        Optional<Reason> refusal = callers.refusal(peer, shown);
        if (refusal.isPresent()) {
            return refusals.refused(peer, refusal.get());
        }
        Optional<Long> taken = after.flatMap(DoorController::number);
        Optional<Long> seconds = number(wait.orElse("0"));
        if (taken.isEmpty() || seconds.isEmpty()) {
            return refusals.refused(peer, Reason.VALUE_NOT_ALLOWED);
        }
        answer.setHeader(STORE, results.store());
        Duration patience = Duration.ofSeconds(Math.clamp(seconds.get(), 0, Limits.POLL.toSeconds()));
        Visit visit = new Visit(shown.getSerialNumber(), () -> callers.refusal(peer, shown));
        return switch (results.next(visit, new Taken(store, taken.get()), patience)) {
            case ResultDoor.Said.Result(var delivery) ->
                xml().header("Shikaku-Delivery", Long.toString(delivery.number()))
                        .body(delivery.message().toByteArray());
            case ResultDoor.Said.Nothing _ -> ResponseEntity.noContent().build();
            case ResultDoor.Said.Refused(Reason reason) -> refusals.refused(peer, reason);
        };
    }

    /** Read only here: whoever may not come in learns nothing of what would have been accepted. */
    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    @GetMapping(value = "/openapi.yaml", produces = "application/yaml")
    ResponseEntity<byte[]> document(SiteClient peer, X509Certificate shown) throws SQLException, IOException {
        Optional<Reason> refusal = callers.refusal(peer, shown);
        return refusal.isPresent()
                ? refusals.refused(peer, refusal.get())
                : ResponseEntity.ok(DOCUMENT.getContentAsByteArray());
    }

    @PostMapping("/inquiries")
    ResponseEntity<byte[]> inquiries(SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return withBody(peer, shown, request, ErrorEcho::ofInquiry, document -> {
            var told = inquiry.inquire(XmlMessages.read(document), "by door");
            return xml().header(Receipt.HEADER, told.receipt().text()).body(XmlMessages.write(told.message()));
        });
    }

    @PostMapping("/bulk/inquiries")
    ResponseEntity<byte[]> bulkInquiries(SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return withBody(
                peer, shown, request, ErrorEcho::ofOther, document -> xml().body(bulk.send(document, name(request))));
    }

    /** Whoever names none, or nothing that is a name, is taken to ask anew. */
    private static RequestKey name(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(RequestKey.HEADER))
                .filter(RequestKey::isOne)
                .map(RequestKey::new)
                .orElseGet(() -> new RequestKey(UUID.randomUUID().toString()));
    }

    @PostMapping("/bulk/inquiries/result")
    ResponseEntity<byte[]> bulkInquiriesResult(SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return withBody(peer, shown, request, ErrorEcho::ofOther, document -> xml().body(bulk.fetch(document)));
    }

    @PostMapping("/reference-numbers")
    ResponseEntity<byte[]> referenceNumbers(SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return withBody(
                peer,
                shown,
                request,
                ErrorEcho::ofRegistration,
                document -> xml().body(XmlMessages.write(
                        registration.register(document).toXml())));
    }

    /** Takes the request and not its body: who is refused has nothing of theirs in memory. */
    private ResponseEntity<byte[]> withBody(
            SiteClient peer,
            X509Certificate shown,
            HttpServletRequest request,
            Function<Optional<XmlMessage>, ErrorEcho> echo,
            Answering answering)
            throws SQLException {
        Optional<Reason> refusal = callers.refusal(peer, shown);
        if (refusal.isPresent()) {
            return refusals.refused(peer, refusal.get());
        }
        try (var body = bodies.of(request.getInputStream(), shown.getSerialNumber())) {
            return switch (body.read(Limits.DOOR_BYTES + 1)) {
                case Body.Read(var document) -> answered(peer, document, echo, answering);
                case Body.TooSlow _ -> refusedOnce(request, peer, Reason.MESSAGE_TOO_SLOW);
                case Body.ShareTaken _, Body.NoPlace _ -> refusals.busy(peer);
            };
        } catch (IOException brokenOff) {
            return refusedOnce(request, peer, Reason.MESSAGE_MALFORMED);
        }
    }

    /** The server answers a broken body by itself, too. */
    private ResponseEntity<byte[]> refusedOnce(HttpServletRequest request, SiteClient peer, Reason reason)
            throws SQLException {
        ResponseEntity<byte[]> answer = refusals.refused(peer, reason);
        Refusing.kept(request, reason);
        return answer;
    }

    private ResponseEntity<byte[]> answered(
            SiteClient peer, byte[] document, Function<Optional<XmlMessage>, ErrorEcho> echo, Answering answering)
            throws SQLException {
        if (document.length > Limits.DOOR_BYTES) {
            return refusals.refused(peer, Reason.MESSAGE_TOO_LARGE);
        }
        try {
            return answering.to(document);
        } catch (CheckInEnded ended) {
            return refusals.refused(peer, ended.reason(), ended.element(), echo.apply(asked(document)));
        } catch (MalformedMessage malformed) {
            return refusals.refused(peer, malformed.reason(), malformed.element(), echo.apply(asked(document)));
        }
    }

    /** What was asked, where it can be read at all. */
    private static Optional<XmlMessage> asked(byte[] document) {
        try {
            return Optional.of(XmlMessages.read(document));
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    private static ResponseEntity.BodyBuilder xml() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML);
    }

    /** What becomes of a message. */
    private interface Answering {
        ResponseEntity<byte[]> to(byte[] document) throws CheckInEnded, SQLException;
    }

    /** A store that cannot be written gives nothing away and takes nothing in; accounting asks again later. */
    @ExceptionHandler
    ResponseEntity<byte[]> storeUnusable(SQLException unusable) {
        return refusals.withoutEvidence();
    }
}
