package shikaku.edge.refusal;

import java.time.Instant;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;

/**
 * 接続の拒否: somebody knocked and was not let in: at a mutual-TLS door without a certificate or with one that does not open it, or
 * while their address held its share of the listener's connections already. Who it was is not known: a
 * certificate that is not believed proves nothing, so nothing of it is kept.
 *
 * @param listener the door
 * @param reason NOT_A_CLIENT_CERTIFICATE, CLIENT_CERTIFICATE_OUT_OF_DATE, TOO_MANY_CONNECTIONS, MESSAGE_TOO_SLOW, or UNEXPECTED_MESSAGE for what was no TLS of ours
 */
public record RefusedHandshake(String listener, Reason reason) {
    /** Stands for whoever it was. */
    public static final String WHO = "unknown";

    /** What was wanted, for the row of evidence; with the count when many are told as one. */
    public String why(int times) {
        return times == 1 ? "connection" : "connection, " + times + " times";
    }

    /** The row of evidence. */
    public EvidenceRecord row(Instant when, String program, int times) {
        return EvidenceRecord.of(when, Act.REQUEST_REFUSED, WHO, program + "/" + listener, why(times), Outcome.REFUSED)
                .withReason(reason.code());
    }
}
