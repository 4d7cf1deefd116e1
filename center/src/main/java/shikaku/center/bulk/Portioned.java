package shikaku.center.bulk;

import java.util.List;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.Elements;
import shikaku.message.bulk.BulkCounts;

/**
 * What was decided about the people of one portion.
 *
 * @param answers one a person, in the order of the questions
 * @param counts how many of them went well
 * @param record names whom it was about
 * @param together what is to be done with it, in the same transaction
 * @param otherwise what is to be done when it could not be kept, because the same people are decided once more
 */
record Portioned(
        List<Elements> answers, BulkCounts counts, EvidenceRecord record, Runnable together, Runnable otherwise) {
    Portioned {
        answers = List.copyOf(answers);
    }
}
