package shikaku.terminal.door;

import jakarta.servlet.http.HttpServletResponse;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shikaku.certificate.site.Admission;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.store.Deliveries.Taken;

/**
 * The door under mutual TLS. Who comes is read from the client certificate: accounting of this institution, and nobody else (C-7); a
 * withdrawn certificate is refused before anything that comes with it is looked at.
 * {@code GET /results?after=N&wait=SECONDS} answers 200 with an OQS-IF-002 and {@code Shikaku-Delivery: M}, or 204, and always says in
 * {@code Shikaku-Store} whose numbers these are; the caller gives that name back, in the same header, with its next {@code after}. An
 * {@code after} of another store is refused with 409 and the name of this one: the caller begins at 0 again.
 * {@code POST /reference-numbers} takes OQS-IF-003 and answers OQS-IF-004; errors are an ErrorResult with 400, 403, 409, 413, 429 or 503.
 */
@RestController
public class DoorController {
    /** Where the door answers. */
    public static final Set<String> PATHS = Set.of("/results", "/reference-numbers");

    private static final String STORE = "Shikaku-Store";

    private final ResultDoor results;
    private final Registration registration;
    private final InstitutionCode institution;
    private final Admission admission;
    private final Refusals refusals;

    /** @param admission knows whose certificate was withdrawn */
    DoorController(
            ResultDoor results,
            Registration registration,
            InstitutionCode institution,
            Admission admission,
            Refusals refusals) {
        this.results = results;
        this.registration = registration;
        this.institution = institution;
        this.admission = admission;
        this.refusals = refusals;
    }

    @GetMapping("/results")
    @Realizes(clauses = Clause.C6)
    ResponseEntity<byte[]> results(
            SiteClient peer,
            X509Certificate shown,
            @RequestParam long after,
            @RequestParam(defaultValue = "0") int wait,
            @RequestHeader(STORE) Optional<String> store,
            HttpServletResponse answer)
            throws SQLException, InterruptedException {
        Optional<Reason> refusal = refusal(peer, shown);
        if (refusal.isPresent()) {
            return refusals.refused(peer, refusal.get());
        }
        answer.setHeader(STORE, results.store());
        Duration patience = Duration.ofSeconds(Math.clamp(wait, 0, Limits.POLL.toSeconds()));
        return switch (results.next(new Taken(store, after), patience)) {
            case ResultDoor.Said.Result(var delivery) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .header("Shikaku-Delivery", Long.toString(delivery.number()))
                        .body(delivery.message().toByteArray());
            case ResultDoor.Said.Nothing _ -> ResponseEntity.noContent().build();
            case ResultDoor.Said.Refused(Reason reason) -> refusals.refused(peer, reason);
        };
    }

    @PostMapping("/reference-numbers")
    ResponseEntity<byte[]> referenceNumbers(SiteClient peer, X509Certificate shown, @RequestBody byte[] document)
            throws SQLException {
        Optional<Reason> refusal = refusal(peer, shown);
        if (refusal.isPresent()) {
            return refusals.refused(peer, refusal.get());
        }
        if (document.length > Limits.DOOR_BYTES) {
            return refusals.refused(peer, Reason.MESSAGE_TOO_LARGE);
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_XML)
                    .body(XmlMessages.write(registration.register(document).toXml()));
        } catch (CheckInEnded ended) {
            return refusals.refused(peer, ended.reason());
        }
    }

    private Optional<Reason> refusal(SiteClient peer, X509Certificate shown) {
        return admission.refusal(shown).or(() -> notOurs(peer));
    }

    private Optional<Reason> notOurs(SiteClient peer) {
        if (peer.role() != SiteRole.ACCOUNTING) {
            return Optional.of(Reason.WRONG_ROLE);
        }
        return peer.code().equals(institution.digits()) ? Optional.empty() : Optional.of(Reason.WRONG_INSTITUTION);
    }

    /** A store that cannot be written gives nothing away and takes nothing in; accounting asks again later. */
    @ExceptionHandler
    ResponseEntity<byte[]> storeUnusable(SQLException unusable) {
        return refusals.withoutEvidence();
    }
}
