package shikaku.center.web;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.http.HttpStatus;
import shikaku.message.Reason;

/** The HTTP status of a refused message; which sentence it is, the message says. Whatever is not listed is the message's own fault. */
final class Status {
    private static final Map<Reason, HttpStatus> STATUS = Map.ofEntries(
            entry(Reason.MESSAGE_TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE),
            entry(Reason.MESSAGE_TOO_SLOW, HttpStatus.REQUEST_TIMEOUT),
            entry(Reason.NOT_A_CLIENT_CERTIFICATE, HttpStatus.FORBIDDEN),
            entry(Reason.CLIENT_WITHDRAWN, HttpStatus.FORBIDDEN),
            entry(Reason.CLIENT_STATE_UNKNOWN, HttpStatus.SERVICE_UNAVAILABLE),
            entry(Reason.WRONG_INSTITUTION, HttpStatus.FORBIDDEN),
            entry(Reason.WRONG_ROLE, HttpStatus.FORBIDDEN),
            entry(Reason.TOO_MANY_REQUESTS, HttpStatus.TOO_MANY_REQUESTS),
            entry(Reason.EMERGENCY_SEARCH_CLOSED, HttpStatus.FORBIDDEN),
            entry(Reason.BULK_JOB_UNKNOWN, HttpStatus.NOT_FOUND),
            entry(Reason.BULK_JOBS_TOO_MANY, HttpStatus.TOO_MANY_REQUESTS),
            entry(Reason.REQUEST_NAME_TAKEN, HttpStatus.CONFLICT),
            entry(Reason.SESSION_UNKNOWN, HttpStatus.CONFLICT),
            entry(Reason.SESSION_EXPIRED, HttpStatus.CONFLICT),
            entry(Reason.SESSION_USED, HttpStatus.CONFLICT),
            entry(Reason.SESSION_OUT_OF_ORDER, HttpStatus.CONFLICT),
            entry(Reason.SESSION_CARD_CHANGED, HttpStatus.CONFLICT),
            entry(Reason.SESSION_CARD_STILL_OPEN, HttpStatus.CONFLICT),
            entry(Reason.SESSION_METHOD_CHANGED, HttpStatus.CONFLICT),
            entry(Reason.CENTER_BUSY, HttpStatus.SERVICE_UNAVAILABLE),
            entry(Reason.EVIDENCE_UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE),
            entry(Reason.EVIDENCE_NOT_STAMPED, HttpStatus.SERVICE_UNAVAILABLE),
            entry(Reason.INTERNAL_FAULT, HttpStatus.INTERNAL_SERVER_ERROR));

    private Status() {}

    static HttpStatus of(Reason reason) {
        return STATUS.getOrDefault(reason, HttpStatus.BAD_REQUEST);
    }
}
