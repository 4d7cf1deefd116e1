package shikaku.terminal.door;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.InstitutionCode;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorResult;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** 断り: what the door says to whom it refuses, an ErrorResult with its Reason, after it is on record that it did. */
public final class Refusals {
    private static final Set<Reason> FORBIDDEN =
            EnumSet.of(Reason.WRONG_ROLE, Reason.WRONG_INSTITUTION, Reason.CLIENT_WITHDRAWN);

    private final InstitutionCode institution;
    private final BusinessClock clock;
    private final Ledger ledger;

    public Refusals(InstitutionCode institution, BusinessClock clock, Ledger ledger) {
        this.institution = institution;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** To somebody whose certificate says who it is. */
    ResponseEntity<byte[]> refused(SiteClient peer, Reason reason) throws SQLException {
        boolean ours = peer.role() == SiteRole.ACCOUNTING && peer.code().equals(institution.digits());
        return refused(ours ? peer.role().unit() : who(peer), reason, status(reason));
    }

    /** As the evidence names a caller that is not this institution's accounting. */
    static String who(SiteClient peer) {
        return peer.role().unit() + "/" + peer.code();
    }

    /** @param who of whatever is known of the caller */
    ResponseEntity<byte[]> refused(String who, Reason reason, HttpStatusCode status) throws SQLException {
        ledger.write(Deed.refused(who, Optional.empty(), reason));
        return answer(reason, status);
    }

    /** When not even a refusal can be written down. */
    ResponseEntity<byte[]> withoutEvidence() {
        return answer(Reason.EVIDENCE_UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ResponseEntity<byte[]> answer(Reason reason, HttpStatusCode status) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessClock.JAPAN);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_XML)
                .body(XmlMessages.write(
                        ErrorResult.of(reason, now, Optional.of(institution)).toXml()));
    }

    private static HttpStatus status(Reason reason) {
        if (FORBIDDEN.contains(reason)) {
            return HttpStatus.FORBIDDEN;
        }
        if (reason == Reason.DELIVERIES_BEGIN_ANEW) {
            return HttpStatus.CONFLICT;
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
