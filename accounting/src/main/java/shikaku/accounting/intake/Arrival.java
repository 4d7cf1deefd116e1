package shikaku.accounting.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.domain.BurdenShare;

/**
 * A result taken in: what is written in one transaction, or not at all.
 *
 * @param delivery as it came
 * @param fetchedAt when accounting took it, on the business day's clock
 * @param answer what it says
 * @param filing whose it is
 * @param share 負担割合, where the coverage is valid
 * @param questions what a clerk must look at
 * @param differences how many items of the chart it would change, for a clerk to compare
 * @param registration ⑨, where it has become due
 */
public record Arrival(
        Delivery delivery,
        Instant fetchedAt,
        Answer answer,
        Filing filing,
        Optional<BurdenShare> share,
        List<OpenQuestion> questions,
        int differences,
        Optional<Registration> registration) {
    public Arrival {
        questions = List.copyOf(questions);
    }
}
