package shikaku.terminal.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
import shikaku.certificate.site.SiteClient;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorEcho;
import shikaku.terminal.Limits;
import shikaku.terminal.store.Deliveries.Taken;
import shikaku.terminal.store.VisitsWithoutAnswer;

/**
 * The door under mutual TLS. Who comes is read from the client certificate: accounting of this institution, and nobody else (C-7); a
 * withdrawn certificate is refused before anything that comes with it is looked at.
 * {@code GET /results?after=N&wait=SECONDS} answers 200 with an OQS-IF-002 and {@code Shikaku-Delivery: M}, or 204, and always says in
 * {@code Shikaku-Store} whose numbers these are; the caller gives that name back, in the same header, with its next {@code after}. An
 * {@code after} of another store is refused with 409 and the name of this one: the caller begins at 0 again.
 * {@code Shikaku-Visit} says which visit a result belongs to, {@code Shikaku-Visits-Unanswered} which visits have none, and
 * {@code Shikaku-Visits-Settled} which of these the desk has settled: the caller gives this back with its next question once it is kept.
 * {@code POST /inquiries} takes OQS-IF-001 and answers OQS-IF-002 with the center's receipt in a header; {@code POST /reference-numbers} takes
 * OQS-IF-003 and answers OQS-IF-004; {@code GET /openapi.yaml} says all this to programs; errors are an ErrorResult with 400, 403, 408, 409, 413, 429 or 503.
 */
@RestController
public class DoorController {
    /** Where the door answers, here, in {@link BulkController} and in {@link LeftOutController}. */
    public static final Set<String> PATHS = Set.of(
            "/results",
            "/inquiries",
            "/bulk/inquiries",
            "/bulk/inquiries/left-out",
            "/bulk/inquiries/result",
            "/bulk/registrations",
            "/bulk/registrations/result",
            "/reference-numbers",
            "/openapi.yaml");

    private static final Resource DOCUMENT = new ClassPathResource("door/openapi.yaml");
    private static final String STORE = "Shikaku-Store";
    private static final String VISIT = "Shikaku-Visit";

    private final ResultDoor results;
    private final Inquiry inquiry;
    private final Registration registration;
    private final DoorCounter counter;
    private final VisitsWithoutAnswer visits;

    DoorController(
            ResultDoor results,
            Inquiry inquiry,
            Registration registration,
            DoorCounter doorCounter,
            VisitsWithoutAnswer visits) {
        this.results = results;
        this.visits = visits;
        this.inquiry = inquiry;
        this.registration = registration;
        this.counter = doorCounter;
    }

    @GetMapping("/results")
    @Realizes(clauses = Clause.C6)
    ResponseEntity<byte[]> results(
            SiteClient peer,
            X509Certificate shown,
            @RequestParam Optional<String> after,
            @RequestParam Optional<String> wait,
            @RequestHeader(STORE) Optional<String> store,
            @RequestHeader(VisitHeaders.SETTLED) Optional<String> settled,
            HttpServletResponse answer)
            throws SQLException, InterruptedException {
        Optional<Reason> refusal = counter.refusal(peer, shown);
        if (refusal.isPresent()) {
            return counter.refused(peer, refusal.get());
        }
        Optional<Long> taken = after.flatMap(DoorController::number);
        Optional<Long> seconds = number(wait.orElse("0"));
        if (taken.isEmpty() || seconds.isEmpty()) {
            return counter.refused(peer, Reason.VALUE_NOT_ALLOWED);
        }
        answer.setHeader(STORE, results.store());
        Duration patience = Duration.ofSeconds(Math.clamp(seconds.get(), 0, Limits.POLL.toSeconds()));
        Visit visit = new Visit(shown.getSerialNumber(), () -> counter.refusal(peer, shown));
        ResultDoor.Said said = results.next(visit, new Taken(store, taken.get()), patience);
        if (store.isPresent() && !(said instanceof ResultDoor.Said.Refused)) {
            visits.heard(VisitHeaders.heard(settled));
        }
        return switch (said) {
            case ResultDoor.Said.Result(var delivery) ->
                xml().headers(VisitHeaders.of(visits))
                        .header("Shikaku-Delivery", Long.toString(delivery.number()))
                        .header(VISIT, delivery.visit().toString())
                        .body(delivery.message().toByteArray());
            case ResultDoor.Said.Nothing _ ->
                ResponseEntity.noContent().headers(VisitHeaders.of(visits)).build();
            case ResultDoor.Said.Refused(Reason reason) -> counter.refused(peer, reason);
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
        Optional<Reason> refusal = counter.refusal(peer, shown);
        return refusal.isPresent()
                ? counter.refused(peer, refusal.get())
                : ResponseEntity.ok(DOCUMENT.getContentAsByteArray());
    }

    @PostMapping("/inquiries")
    ResponseEntity<?> inquiries(SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return counter.answer(peer, shown, request, ErrorEcho::ofInquiry, document -> {
            var told = inquiry.inquire(XmlMessages.read(document), "by door");
            return xml().header(Receipt.HEADER, told.receipt().text()).body(XmlMessages.write(told.message()));
        });
    }

    @PostMapping("/reference-numbers")
    ResponseEntity<?> referenceNumbers(SiteClient peer, X509Certificate shown, HttpServletRequest request)
            throws SQLException {
        return counter.answer(
                peer,
                shown,
                request,
                ErrorEcho::ofRegistration,
                document -> xml().body(XmlMessages.write(
                        registration.register(document).toXml())));
    }

    private static ResponseEntity.BodyBuilder xml() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML);
    }

    /** A store that cannot be written gives nothing away and takes nothing in; accounting asks again later. */
    @ExceptionHandler
    ResponseEntity<byte[]> storeUnusable(SQLException unusable) {
        return counter.withoutEvidence();
    }
}
