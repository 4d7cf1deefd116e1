package shikaku.accounting.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shikaku.accounting.intake.Answer;
import shikaku.accounting.intake.Arrival;
import shikaku.accounting.intake.Filing;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.BurdenShare;
import shikaku.domain.Coverage;
import shikaku.domain.InsurerNumber;
import shikaku.domain.Share;
import shikaku.edge.time.BusinessClock;
import shikaku.message.oqs.Remark;

/** An arrival as the columns of its row: what the lists show, and the document that holds everything. */
final class ArrivalColumns {
    private static final String BLOCKED = "BLOCKED";

    private ArrivalColumns() {}

    static Map<String, @Nullable Object> of(Arrival arrival) {
        Answer answer = arrival.answer();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("store", arrival.delivery().number().store().text());
        columns.put("delivery", arrival.delivery().number().value());
        columns.put("visit", arrival.delivery().visit().orElse(null));
        columns.put("day", LocalDate.ofInstant(arrival.fetchedAt(), BusinessClock.JAPAN));
        columns.put("fetched_at", arrival.fetchedAt().atOffset(ZoneOffset.UTC));
        columns.put("answered_at", answer.answeredAt());
        columns.put("as_of", answer.asOf());
        columns.put("asked", answer.asked().name());
        columns.put("validity", answer.eligibility().code().orElse(BLOCKED));
        columns.put("remark", answer.remark().map(Remark::message).orElse(null));
        columns.put("document", arrival.delivery().document());
        columns.put("questions", arrival.questions().stream().map(Enum::name).collect(Collectors.joining(",")));
        columns.put("differences", arrival.differences());
        columns.putAll(filing(arrival.filing()));
        columns.putAll(coverage(answer.eligibility().disclosed()));
        columns.putAll(share(arrival.share()));
        return columns;
    }

    /** Whose chart changes by this filing. */
    static Optional<Patient> patient(Filing filing) {
        return switch (filing) {
            case Filing.WithPatient filed -> Optional.of(filed.patient());
            case Filing.WithNewPatient filed -> Optional.of(filed.patient());
            case Filing.WithClerk clerk -> Optional.empty();
            case Filing.WithNobody nobody -> Optional.empty();
        };
    }

    private static Map<String, @Nullable Object> filing(Filing filing) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        List<PatientNumber> candidates = filing instanceof Filing.WithClerk clerk ? clerk.candidates() : List.of();
        columns.put(
                "patient",
                patient(filing).map(patient -> patient.number().value()).orElse(null));
        columns.put("new_patient", filing instanceof Filing.WithNewPatient);
        columns.put("candidates", candidates.stream().map(PatientNumber::text).collect(Collectors.joining(",")));
        return columns;
    }

    private static Map<String, @Nullable Object> coverage(Optional<Coverage> coverage) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("name", coverage.map(held -> held.person().names().name()).orElse(null));
        columns.put(
                "kana", coverage.flatMap(held -> held.person().names().kana()).orElse(null));
        columns.put("birthdate", coverage.map(held -> held.person().birthdate()).orElse(null));
        columns.put(
                "insurer",
                coverage.flatMap(held -> held.key().insurer())
                        .map(InsurerNumber::digits)
                        .orElse(null));
        columns.put("insurer_name", coverage.map(Coverage::insurerName).orElse(null));
        columns.put("valid_from", coverage.flatMap(held -> held.period().from()).orElse(null));
        columns.put("valid_to", coverage.flatMap(held -> held.period().to()).orElse(null));
        return columns;
    }

    private static Map<String, @Nullable Object> share(Optional<BurdenShare> share) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(
                "share", share.flatMap(BurdenShare::share).map(Share::percent).orElse(null));
        columns.put("share_source", share.map(burden -> burden.source().name()).orElse(null));
        return columns;
    }
}
