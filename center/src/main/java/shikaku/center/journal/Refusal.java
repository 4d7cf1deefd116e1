package shikaku.center.journal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.Reason;

/**
 * 断り: a request that was refused before any decision was asked for.
 *
 * @param purpose why it was asked
 * @param act what was asked
 * @param who the client: its role with its code
 * @param reason why it was refused
 * @param where names of the elements at fault, as the message had them
 */
public record Refusal(Purpose purpose, Act act, String who, Reason reason, List<String> where) {
    /** The same without what the message said: of those there are few different ones. */
    public Refusal withoutWhere() {
        return new Refusal(purpose, act, who, reason, List.of());
    }

    /** The row of evidence; with the count when many are told as one. */
    public EvidenceRecord row(InstantSource clock, int times) {
        return purpose.refused(clock, act, who, reason, times).withItems(where, Optional.empty());
    }
}
