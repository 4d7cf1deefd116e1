package shikaku.terminal.desk;

import java.time.format.DateTimeFormatter;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Sentence;
import shikaku.terminal.store.Unregistered;

/**
 * One line of the desk's list of reference numbers that could not be registered (登録できなかった照会番号).
 *
 * @param when the day on which accounting handed it in
 * @param referenceNumber 照会番号, by which accounting knows the patient; empty when it cannot be read any more
 * @param code of the reason
 * @param advice what to do
 */
public record UnregisteredRow(long number, String when, String referenceNumber, String code, Sentence advice) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M/d");

    static UnregisteredRow of(Unregistered.One one, Telephones telephones) {
        return new UnregisteredRow(
                one.number(),
                WHEN.format(one.taken()),
                one.referenceNumber().map(ReferenceNumber::value).orElse(""),
                one.why().code(),
                telephones.in(one.why().reception()));
    }

    @Override
    public String toString() {
        return "UnregisteredRow[" + number + "]";
    }
}
