package shikaku.accounting.door;

import java.util.EnumSet;
import java.util.Set;
import shikaku.message.Reason;

/** 一時的な理由: reasons that pass by themselves; every other stands as long as what was asked stays what it is. */
final class Passing {
    private static final Set<Reason> REASONS = EnumSet.of(
            Reason.CENTER_UNREACHABLE,
            Reason.CENTER_BUSY,
            Reason.TIMEOUT,
            Reason.EVIDENCE_UNAVAILABLE,
            Reason.INTERNAL_FAULT,
            Reason.MESSAGE_TOO_SLOW,
            Reason.TOO_MANY_REQUESTS);

    private Passing() {}

    static boolean reason(Reason reason) {
        return REASONS.contains(reason);
    }
}
