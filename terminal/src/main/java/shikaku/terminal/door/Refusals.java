package shikaku.terminal.door;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.InstitutionCode;
import shikaku.edge.refusal.Gathering;
import shikaku.edge.refusal.Gatherings;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorEcho;
import shikaku.message.oqs.ErrorResult;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/**
 * 断り: what the door says to whom it refuses, an ErrorResult with its Reason, after it is on record that it did. Refusals of one who
 * comes again and again are counted, and go on record together, as refused connections do.
 */
public final class Refusals {
    /** Of these the same may be sent again, and will be answered when others are through or the line is back. */
    private static final Set<Integer> PASSING =
            Set.of(HttpStatus.TOO_MANY_REQUESTS.value(), HttpStatus.SERVICE_UNAVAILABLE.value());

    private static final Set<Reason> FORBIDDEN =
            EnumSet.of(Reason.WRONG_ROLE, Reason.WRONG_INSTITUTION, Reason.CLIENT_WITHDRAWN);

    private final InstitutionCode institution;
    private final BusinessClock clock;
    private final Ledger ledger;
    private final Gathering<Refused> gathering;

    public Refusals(InstitutionCode institution, BusinessClock clock, Ledger ledger, Gatherings gatherings) {
        this.institution = institution;
        this.clock = clock;
        this.ledger = ledger;
        this.gathering = gatherings.of(this::record, Refused::who);
    }

    /** To somebody whose certificate says who it is. */
    ResponseEntity<byte[]> refused(SiteClient peer, Reason reason) throws SQLException {
        return refused(new Refused(name(peer), reason, Optional.empty()), status(reason), ErrorEcho.NONE);
    }

    /** The same in answer to a message, at which this element may be at fault. */
    ResponseEntity<byte[]> refused(SiteClient peer, Reason reason, Optional<String> element, ErrorEcho asked)
            throws SQLException {
        return refused(new Refused(name(peer), reason, element), status(reason), asked);
    }

    /** To somebody who comes while too many others are being served. */
    ResponseEntity<byte[]> busy(SiteClient peer) throws SQLException {
        return refused(name(peer), Reason.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** As the evidence names a caller: this institution's accounting by its role alone. */
    String name(SiteClient peer) {
        boolean ours = peer.role() == SiteRole.ACCOUNTING && peer.code().equals(institution.digits());
        return ours ? peer.role().unit() : peer.name();
    }

    /** @param who of whatever is known of the caller */
    ResponseEntity<byte[]> refused(String who, Reason reason, HttpStatusCode status) throws SQLException {
        return refused(new Refused(who, reason, Optional.empty()), status, ErrorEcho.NONE);
    }

    private ResponseEntity<byte[]> refused(Refused refused, HttpStatusCode status, ErrorEcho asked)
            throws SQLException {
        try {
            gathering.add(refused);
        } catch (Unwritten unwritten) {
            throw unwritten.why;
        }
        return answer(refused.reason(), status, asked);
    }

    private void record(Refused refused, int times) {
        try {
            ledger.write(Deed.refused(
                    refused.who(),
                    refused.reason(),
                    times,
                    refused.element().stream().toList()));
        } catch (SQLException why) {
            throw new Unwritten(why);
        }
    }

    /** When not even a refusal can be written down. */
    ResponseEntity<byte[]> withoutEvidence() {
        return answer(Reason.EVIDENCE_UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** In words alone: its row is there. */
    ResponseEntity<byte[]> answer(Reason reason, HttpStatusCode status) {
        return answer(reason, status, ErrorEcho.NONE);
    }

    private ResponseEntity<byte[]> answer(Reason reason, HttpStatusCode status, ErrorEcho asked) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessClock.JAPAN);
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_XML);
        if (PASSING.contains(status.value())) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Limits.DOOR_RETRY.toSeconds()));
        }
        return answer.body(XmlMessages.write(ErrorResult.of(reason, now, Optional.of(institution))
                .answering(asked)
                .toXml()));
    }

    /** 409 is for whoever asks with a number of another store, and must begin anew; it never means anything else. */
    static HttpStatus status(Reason reason) {
        if (FORBIDDEN.contains(reason)) {
            return HttpStatus.FORBIDDEN;
        }
        if (reason == Reason.DELIVERIES_BEGIN_ANEW) {
            return HttpStatus.CONFLICT;
        }
        if (reason == Reason.TOO_MANY_REQUESTS || reason == Reason.BULK_JOBS_TOO_MANY) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (reason == Reason.REGISTRATIONS_FULL) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (reason == Reason.MESSAGE_TOO_SLOW) {
            return HttpStatus.REQUEST_TIMEOUT;
        }
        if (reason == Reason.MESSAGE_TOO_LARGE) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return CheckInOutcome.because(reason) instanceof CheckInOutcome.Unavailable
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.BAD_REQUEST;
    }

    /** Of few different values: whoever is named here was let through by TLS, and the site authority names few, and elements are ours. */
    private record Refused(String who, Reason reason, Optional<String> element) {}

    /** Carries the store's trouble through the gathering. */
    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SQLException why;

        private Unwritten(SQLException why) {
            super(why);
            this.why = why;
        }
    }
}
