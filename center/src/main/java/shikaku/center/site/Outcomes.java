package shikaku.center.site;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;

/** What became of an {@link Intent}, as the ledger and the list say: so the evidence is true though it was begun before the deed. */
record Outcomes(Ledger ledger, Withdrawals withdrawals) {
    private static final String PLACE = "center/site";

    /** To be asked while holding the folder's lock: then nobody is at it any more. */
    Unrecorded of(Intent intent) throws IOException {
        Optional<Reason> refusal = refusal(intent);
        EvidenceRecord row = EvidenceRecord.of(
                        intent.when(), intent.act(), intent.who(), PLACE, intent.why(), outcome(intent, refusal))
                .withItems(intent.owner().isEmpty() ? List.of() : List.of(intent.owner()), Optional.empty());
        row = refusal.map(Reason::code).map(row::withReason).orElse(row);
        return new Unrecorded(
                intent.id(),
                ledger.fingerprint(intent.serial()).map(row::withWhom).orElse(row));
    }

    private Optional<Reason> refusal(Intent intent) {
        boolean unknown = intent.act() == Act.CERTIFICATE_REVOKED && !ledger.knows(intent.serial());
        return unknown ? Optional.of(Reason.CERTIFICATE_SERIAL_UNKNOWN) : Optional.empty();
    }

    /** FAILED is what a crash broke off: nothing was issued, nothing was withdrawn. */
    private Outcome outcome(Intent intent, Optional<Reason> refusal) throws IOException {
        if (refusal.isPresent()) {
            return Outcome.REFUSED;
        }
        boolean done = intent.act() == Act.CERTIFICATE_REVOKED
                ? withdrawals.has(intent.serial())
                : ledger.knows(intent.serial());
        return done ? Outcome.DONE : Outcome.FAILED;
    }
}
