package shikaku.center.web;

import java.time.LocalDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import shikaku.center.answer.Checked;
import shikaku.center.counter.Callers;
import shikaku.certificate.site.SiteClient;
import shikaku.domain.InstitutionCode;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.EvidenceNotKept;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorEcho;
import shikaku.message.oqs.ErrorResult;

/** The words for a message that was refused, and for what broke: without evidence there is an apology and nothing else. */
@RestControllerAdvice(assignableTypes = {Door.class, BulkDoor.class})
public class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final BusinessClock clock;

    Failures(BusinessClock clock) {
        this.clock = clock;
    }

    /** A reason as a message, where nothing is known of who asked what. */
    XmlMessage message(Reason reason) {
        return message(reason, Optional.empty(), ErrorEcho.NONE);
    }

    /** A reason as the answer to a question, with what its result must have (interface.md §2.4). */
    XmlMessage message(Reason reason, Optional<SiteClient> client, ErrorEcho asked) {
        return ErrorResult.of(reason, LocalDateTime.now(clock.clock()), client.flatMap(Failures::institution))
                .answering(asked)
                .toXml();
    }

    private static Optional<InstitutionCode> institution(SiteClient client) {
        return Callers.terminal(client) instanceof Checked.Passed<InstitutionCode>(var code)
                ? Optional.of(code)
                : Optional.empty();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notKept(EvidenceNotKept failure) {
        return broken(
                failure,
                switch (failure) {
                    case EvidenceNotKept.Busy busy -> Reason.CENTER_BUSY;
                    case EvidenceNotKept.Unavailable unavailable -> Reason.EVIDENCE_UNAVAILABLE;
                    case EvidenceNotKept.Unstamped unstamped -> Reason.EVIDENCE_NOT_STAMPED;
                    case EvidenceNotKept.Closed closed -> Reason.EVIDENCE_UNAVAILABLE;
                    case EvidenceNotKept.WorkFailed failed -> Reason.INTERNAL_FAULT;
                });
    }

    /** The evidence lies in the same database. */
    @ExceptionHandler
    ResponseEntity<byte[]> databaseGone(DataAccessException failure) {
        return broken(failure, Reason.EVIDENCE_UNAVAILABLE);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> bug(RuntimeException failure) {
        return broken(failure, Reason.INTERNAL_FAULT);
    }

    /** Kinds only: a database's message may quote a row. */
    private ResponseEntity<byte[]> broken(RuntimeException failure, Reason reason) {
        Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
        LOG.error(
                "{}: {}, caused by {} at {}",
                reason.code(),
                failure.getClass().getSimpleName(),
                cause.getClass().getSimpleName(),
                cause.getStackTrace().length > 0 ? cause.getStackTrace()[0] : "?");
        return ResponseEntity.status(Status.of(reason))
                .contentType(MediaType.APPLICATION_XML)
                .body(XmlMessages.write(message(reason)));
    }
}
