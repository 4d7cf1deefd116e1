package shikaku.edge.refusal;

import java.time.Instant;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;

/**
 * 要求の断り: a request that no program of ours answered: refused by the framework or by the server below it, on a page or at an interface
 * that has no words of its own.
 *
 * @param listener by which it came
 * @param who as far as it is known: whoever signed in, the client of a certificate, or {@link RefusedHandshake#WHO}
 * @param reason what they were told
 */
public record PageRefusal(String listener, String who, Reason reason) {
    /** What was wanted, for the row of evidence; with the count when many are told as one. Never the path: it may hold anything. */
    public String why(int times) {
        return times == 1 ? "request" : "request, " + times + " times";
    }

    /** The row of evidence. */
    public EvidenceRecord row(Instant when, String program, int times) {
        return EvidenceRecord.of(when, Act.REQUEST_REFUSED, who, program + "/" + listener, why(times), Outcome.REFUSED)
                .withReason(reason.code());
    }

    /** One caller at one listener: their refusals are few or many by themselves. */
    public Caller caller() {
        return new Caller(listener, who);
    }

    /** Whose. */
    public record Caller(String listener, String who) {}
}
