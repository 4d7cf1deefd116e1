package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shikaku.accounting.intake.Answer;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.BurdenShare;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;

/** Reads rows of the table of arrivals, without what only their documents say. */
final class ArrivalRows {
    /** All columns but the document, which is large. */
    static final String COLUMNS = """
            number, delivery, fetched_at, refused, as_of, asked, validity, patient, new_patient, name, kana, birthdate, insurer, insurer_name,
            valid_from, valid_to, share, share_source, questions, candidates, decided_by, remark,
            case when exists (select 1 from chart_decision where chart_decision.patient = arrival.patient
                and chart_decision.arrival >= arrival.number and undone_by is null and how <> 'TYPED') then 0 else differences end as to_compare,
            case when replaced_by is not null then 'REPLACED' when no_visit then 'NO_VISIT'
                when exists (select 1 from arrival as former where former.replaced_by = arrival.number) then 'REPLACES'
                else 'ONLY' end as of_visit""";

    private ArrivalRows() {}

    static ArrivalRow read(ResultSet row) throws SQLException {
        Optional<Reason> refused = Optional.ofNullable(row.getString("refused")).map(Reason::valueOf);
        Optional<ArrivalRow.Result> result = refused.isPresent() ? Optional.empty() : Optional.of(result(row));
        return new ArrivalRow(
                row.getLong("number"),
                row.getLong("delivery"),
                fetchedAt(row),
                refused,
                result,
                ArrivalRow.OfVisit.valueOf(row.getString("of_visit")));
    }

    static LocalDateTime fetchedAt(ResultSet row) throws SQLException {
        return LocalDateTime.ofInstant(
                row.getObject("fetched_at", OffsetDateTime.class).toInstant(), BusinessClock.JAPAN);
    }

    private static ArrivalRow.Result result(ResultSet row) throws SQLException {
        return new ArrivalRow.Result(
                row.getObject("as_of", LocalDate.class),
                Answer.Asked.valueOf(row.getString("asked")),
                Optional.of(row.getString("validity")).filter(code -> code.length() == 1),
                number(row.getObject("patient", Long.class)),
                row.getBoolean("new_patient"),
                identity(row),
                burden(row),
                List.of(),
                words(row.getString("questions")).map(OpenQuestion::valueOf).toList(),
                candidates(row).toList(),
                row.getInt("to_compare"),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getString("remark")).filter(text -> !text.isBlank()));
    }

    static Stream<PatientNumber> candidates(ResultSet row) throws SQLException {
        return words(row.getString("candidates")).flatMap(text -> PatientNumber.parse(text).stream());
    }

    private static Optional<ArrivalRow.Identity> identity(ResultSet row) throws SQLException {
        if (row.getString("name") == null) {
            return Optional.empty();
        }
        return Optional.of(new ArrivalRow.Identity(
                row.getString("name"),
                Optional.ofNullable(row.getString("kana")),
                row.getObject("birthdate", LocalDate.class),
                Optional.ofNullable(row.getString("insurer")),
                row.getString("insurer_name"),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class))));
    }

    private static Optional<ArrivalRow.Burden> burden(ResultSet row) throws SQLException {
        Optional<Integer> percent = Optional.ofNullable(row.getObject("share", Integer.class));
        return Optional.ofNullable(row.getString("share_source"))
                .map(source -> new ArrivalRow.Burden(percent, BurdenShare.Source.valueOf(source)));
    }

    private static Optional<PatientNumber> number(@Nullable Long value) {
        return Optional.ofNullable(value).map(PatientNumber::new);
    }

    private static Stream<String> words(String joined) {
        return Arrays.stream(joined.split(",", -1)).filter(word -> !word.isEmpty());
    }
}
