package shikaku.terminal.door;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.listen.ClientIdentity;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorResult;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/**
 * The door under mutual TLS. Who comes is read from the client certificate: accounting of this institution, and nobody else (C-7).
 * {@code GET /results?after=N&wait=SECONDS} answers 200 with an OQS-IF-002 and {@code Shikaku-Delivery: M}, or 204;
 * {@code POST /reference-numbers} takes OQS-IF-003 and answers OQS-IF-004; errors are an ErrorResult with 400, 403, 413, 429 or 503.
 */
@RestController
public class DoorController {
    private static final String ACCOUNTING = "accounting";

    private final ResultDoor results;
    private final Registration registration;
    private final InstitutionCode institution;
    private final BusinessClock clock;
    private final Ledger ledger;

    DoorController(
            ResultDoor results,
            Registration registration,
            InstitutionCode institution,
            BusinessClock clock,
            Ledger ledger) {
        this.results = results;
        this.registration = registration;
        this.institution = institution;
        this.clock = clock;
        this.ledger = ledger;
    }

    @GetMapping("/results")
    @Realizes(clauses = Clause.C6)
    ResponseEntity<byte[]> results(
            ClientIdentity peer, @RequestParam long after, @RequestParam(defaultValue = "0") int wait)
            throws SQLException, InterruptedException {
        if (refusal(peer).isPresent()) {
            return refused(refusal(peer).get());
        }
        Duration patience = Duration.ofSeconds(Math.clamp(wait, 0, Limits.POLL.toSeconds()));
        return switch (results.next(after, patience)) {
            case ResultDoor.Said.Result(var delivery) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .header("Shikaku-Delivery", Long.toString(delivery.number()))
                        .body(delivery.message().toByteArray());
            case ResultDoor.Said.Nothing _ -> ResponseEntity.noContent().build();
            case ResultDoor.Said.Refused(Reason reason) -> refused(reason);
        };
    }

    @PostMapping("/reference-numbers")
    ResponseEntity<byte[]> referenceNumbers(ClientIdentity peer, @RequestBody byte[] document) throws SQLException {
        if (refusal(peer).isPresent()) {
            return refused(refusal(peer).get());
        }
        if (document.length > Limits.DOOR_BYTES) {
            return refused(Reason.MESSAGE_TOO_LARGE);
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_XML)
                    .body(XmlMessages.write(registration.register(document).toXml()));
        } catch (CheckInEnded ended) {
            return refused(ended.reason());
        }
    }

    private Optional<Reason> refusal(ClientIdentity peer) {
        if (!peer.kind().equals(ACCOUNTING)) {
            return Optional.of(Reason.WRONG_ROLE);
        }
        return peer.code().equals(institution.digits()) ? Optional.empty() : Optional.of(Reason.WRONG_INSTITUTION);
    }

    /** A store that cannot be written gives nothing away and takes nothing in; accounting asks again later. */
    @ExceptionHandler
    ResponseEntity<byte[]> storeUnusable(SQLException unusable) {
        return error(Reason.EVIDENCE_UNAVAILABLE);
    }

    private ResponseEntity<byte[]> refused(Reason reason) throws SQLException {
        ledger.write(Deed.refused(ACCOUNTING, Optional.empty(), reason));
        return error(reason);
    }

    private ResponseEntity<byte[]> error(Reason reason) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessClock.JAPAN);
        return ResponseEntity.status(status(reason))
                .contentType(MediaType.APPLICATION_XML)
                .body(XmlMessages.write(
                        ErrorResult.of(reason, now, Optional.of(institution)).toXml()));
    }

    private static HttpStatus status(Reason reason) {
        if (reason == Reason.WRONG_ROLE || reason == Reason.WRONG_INSTITUTION) {
            return HttpStatus.FORBIDDEN;
        }
        if (reason == Reason.TOO_MANY_REQUESTS) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (reason == Reason.MESSAGE_TOO_LARGE) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return CheckInOutcome.because(reason) instanceof CheckInOutcome.Unavailable
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.BAD_REQUEST;
    }
}
