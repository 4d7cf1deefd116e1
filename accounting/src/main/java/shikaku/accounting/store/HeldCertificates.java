package shikaku.accounting.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.intake.OqsAnswers;
import shikaku.message.MalformedMessage;
import shikaku.message.words.CertificateWords;

/**
 * The certificates of arrivals. No column has them: the document that was taken in holds everything, and never changes. A list is looked at every
 * two seconds all day long, so a document is fetched and read once, and what it said is remembered, of the last
 * {@link Limits#CERTIFICATES_REMEMBERED} arrivals looked at.
 */
final class HeldCertificates {
    private static final float LOAD = 0.75f;

    private final JdbcClient database;
    private final Function<byte[], List<CertificateWords>> reading;
    private final Map<Long, List<CertificateWords>> remembered = new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<CertificateWords>> eldest) {
            return size() > Limits.CERTIFICATES_REMEMBERED;
        }
    };

    HeldCertificates(JdbcClient database, Function<byte[], List<CertificateWords>> reading) {
        this.database = database;
        this.reading = reading;
    }

    /** As far as the document can be read, and as far as was consented to. */
    static List<CertificateWords> in(byte[] document) {
        try {
            return new OqsAnswers()
                    .read(document)
                    .eligibility()
                    .disclosed()
                    .map(CertificateWords::of)
                    .orElse(List.of());
        } catch (MalformedMessage readOtherwiseThen) {
            return List.of();
        }
    }

    /** The rows with their certificates. */
    synchronized List<ArrivalRow> beside(List<ArrivalRow> rows) {
        Map<Long, List<CertificateWords>> known = new HashMap<>();
        rows.stream()
                .filter(row -> row.result().isPresent())
                .map(ArrivalRow::number)
                .forEach(number ->
                        Optional.ofNullable(remembered.get(number)).ifPresent(held -> known.put(number, held)));
        List<Long> unread = rows.stream()
                .filter(row -> row.result().isPresent() && !known.containsKey(row.number()))
                .map(ArrivalRow::number)
                .toList();
        known.putAll(read(unread));
        remembered.putAll(known);
        return rows.stream()
                .map(row -> row.holding(known.getOrDefault(row.number(), List.of())))
                .toList();
    }

    private Map<Long, List<CertificateWords>> read(List<Long> numbers) {
        Map<Long, List<CertificateWords>> read = new HashMap<>();
        if (!numbers.isEmpty()) {
            database.sql("select number, document from arrival where number in (:numbers)")
                    .param("numbers", numbers)
                    .query(row -> {
                        read.put(row.getLong("number"), reading.apply(row.getBytes("document")));
                    });
        }
        return read;
    }
}
