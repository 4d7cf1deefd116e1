package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.domain.Eligibility;
import shikaku.evidence.Receipt;
import shikaku.message.Octets;
import shikaku.message.Reason;

/**
 * ⑦: what the center said, already cut to the items that may cross (C-21).
 *
 * @param eligibility 資格有効性 and what it discloses
 * @param note a sentence that belongs beside it
 * @param message the 資格確認結果 (OQS-IF-002) as it is handed on to accounting
 * @param receipt the center's, for its evidence of this answer; whoever compares the two books later needs it
 */
public record Answer(Eligibility eligibility, Optional<Reason> note, Octets message, Receipt receipt) {
    @Override
    public String toString() {
        return "Answer[…]";
    }
}
