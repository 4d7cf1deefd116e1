package shikaku.terminal.folder;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import shikaku.domain.InstitutionCode;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorEcho;
import shikaku.message.oqs.ErrorResult;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** 拒否の返し方: an ErrorResult for whoever put a request into the folder, on record before it is there. */
record Refusals(InstitutionCode institution, Ledger ledger, BusinessClock clock) {
    static final String WAY = "by folder";

    /**
     * The file.
     *
     * @param element that was wrong, if it was one
     * @param asked by which the sender finds its question again
     * @throws SQLException when it could not be put on record
     */
    byte[] of(Reason reason, Optional<String> element, ErrorEcho asked) throws SQLException {
        ledger.write(deed(
                Act.REQUEST_REFUSED,
                Outcome.REFUSED,
                Optional.of(reason),
                element.stream().toList()));
        var now = LocalDateTime.ofInstant(clock.instant(), BusinessClock.JAPAN);
        return XmlMessages.write(ErrorResult.of(reason, now, Optional.of(institution))
                .answering(asked)
                .toXml());
    }

    /** The client finds its own question again by it, also where nothing else of it could be read. */
    static ErrorEcho echo(Claimed request, Optional<XmlMessage> asked) {
        return RequestKind.of(request.name())
                .map(kind -> switch (kind) {
                    case INQUIRY -> ErrorEcho.ofInquiry(asked);
                    case REGISTRATION -> ErrorEcho.ofRegistration(asked);
                    case BULK_INQUIRY, BULK_REGISTRATION -> ErrorEcho.ofJob(asked);
                    case BULK_INQUIRY_RESULT, BULK_REGISTRATION_RESULT -> ErrorEcho.ofJobsResult(asked);
                })
                .orElseGet(() -> ErrorEcho.ofOther(asked));
    }

    /** What came of a request in the folder. */
    static Deed deed(Act act, Outcome outcome, Optional<Reason> reason, List<String> items) {
        return new Deed(
                act,
                Deed.ACCOUNTING,
                Optional.empty(),
                Deed.How.UNKNOWN,
                Optional.empty(),
                outcome,
                WAY,
                reason,
                items);
    }
}
