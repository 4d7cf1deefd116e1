package shikaku.center.desk;

import java.time.InstantSource;
import shikaku.center.journal.Journal;
import shikaku.edge.staff.StaffEvidence;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;

/**
 * サインインの証跡: which operator or vendor signed in and out, and who did not.
 *
 * @param clock the real one
 */
public record OperatorSignIns(Journal journal, InstantSource clock) implements StaffEvidence {
    private static final String PLACE = "center/operators";
    private static final String WHY = "operators";

    @Override
    public void signedIn(String account) {
        journal.keep(row(Act.SIGNED_IN, account, WHY, Outcome.DONE));
    }

    @Override
    public void refused(String account, Reason reason, int times) {
        String why = times == 1 ? WHY : WHY + ", " + times + " times";
        journal.keep(row(Act.SIGNED_IN, account, why, Outcome.REFUSED).withReason(reason.code()));
    }

    @Override
    public void signedOut(String account) {
        journal.keep(row(Act.SIGNED_OUT, account, WHY, Outcome.DONE));
    }

    private EvidenceRecord row(Act act, String account, String why, Outcome outcome) {
        return EvidenceRecord.of(clock.instant(), act, account, PLACE, why, outcome);
    }
}
