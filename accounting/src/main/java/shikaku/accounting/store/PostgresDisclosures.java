package shikaku.accounting.store;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.insurance.Disclosure;
import shikaku.accounting.intake.Answer;
import shikaku.accounting.intake.Answers;
import shikaku.accounting.patient.PatientNumber;
import shikaku.message.MalformedMessage;

/** What results disclosed of a patient, read from the documents as they came. */
public final class PostgresDisclosures {
    private final JdbcClient database;
    private final Answers answers;

    public PostgresDisclosures(JdbcClient database, Answers answers) {
        this.database = database;
        this.answers = answers;
    }

    /** The newest {@link Limits#HISTORY_ROWS}, in the order in which they came. */
    public List<Disclosure> of(PatientNumber patient) {
        List<Disclosure> newestFirst = database
                .sql("""
                        select document from arrival where patient = :patient and replaced_by is null and name is not null
                        order by number desc limit :most""")
                .param("patient", patient.value())
                .param("most", Limits.HISTORY_ROWS)
                .query((row, at) -> disclosures(row.getBytes("document")))
                .list()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toList());
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    /** What one answer told, the center's first one first once the order is turned. */
    private List<Disclosure> disclosures(byte[] document) {
        try {
            Answer answer = answers.read(document);
            return answer.coverages().reversed().stream()
                    .map(coverage -> new Disclosure(answer.asOf(), answer.valid(), coverage))
                    .toList();
        } catch (MalformedMessage readOtherwiseThen) {
            return List.of();
        }
    }
}
