package shikaku.accounting.intake;

import java.util.List;
import java.util.Optional;
import shikaku.accounting.patient.OpenQuestion;

/**
 * A clerk's decision: what is written in one transaction, or not at all.
 *
 * @param arrival running number of the arrival
 * @param filing whose it is now
 * @param questions what is still open
 * @param differences how many items of the chart it would change, for a clerk to compare
 * @param registration ⑨, where it has become due
 * @param clerk the account that decided
 */
public record Settlement(
        long arrival,
        Filing filing,
        List<OpenQuestion> questions,
        int differences,
        Optional<Registration> registration,
        String clerk) {
    public Settlement {
        questions = List.copyOf(questions);
    }
}
