package shikaku.accounting.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.accounting.intake.Answer;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.BurdenShare;
import shikaku.message.Reason;
import shikaku.message.words.CertificateWords;

/**
 * An arrival as the lists show it.
 *
 * @param number running number of the arrival, which says nothing
 * @param delivery number of the delivery in the terminal's store
 * @param fetchedAt when it came, in Japan's time
 * @param refused why it was refused; then nothing else stands
 * @param result what it said
 * @param ofVisit beside other results of the same visit
 */
public record ArrivalRow(
        long number,
        long delivery,
        LocalDateTime fetchedAt,
        Optional<Reason> refused,
        Optional<Result> result,
        OfVisit ofVisit) {
    /** 同じ受診の結果: a visit whose numbers staff have mended at the desk has another one. */
    public enum OfVisit {
        ONLY,
        /** The place of a former one is taken by it. */
        REPLACES,
        /** A later one has taken its place: nothing of it is open any more. */
        REPLACED,
        /** Nobody came with it: its numbers were mistyped at the desk. */
        NO_VISIT
    }

    /** Whose it is, once that is known. */
    public Optional<PatientNumber> patient() {
        return result.flatMap(Result::patient);
    }

    /** Everybody of whom it is known that they are on the list. */
    public static Set<PatientNumber> patients(List<ArrivalRow> rows) {
        return rows.stream().flatMap(row -> row.patient().stream()).collect(Collectors.toSet());
    }

    /** Opaque id of the person it shows: 患者番号, or the arrival while nobody knows whose it is; empty where it shows nobody. */
    public Optional<String> whom() {
        return result.filter(said -> said.identity().isPresent())
                .map(said -> said.patient().map(PatientNumber::text).orElse("arrival/" + number));
    }

    /**
     * What a result said.
     *
     * @param validity code of 資格有効性; none for 照会停止中
     * @param patient whose it is, once that is known
     * @param toCompare how many items of the chart it would change, while no clerk has decided
     * @param decidedBy the clerk who said whose it is, where matching could not
     * @param certificates 限度額適用認定証・特定疾病療養受療証, as far as consented to
     * @param identity who and by whom insured, where that was disclosed
     */
    public record Result(
            LocalDate asOf,
            Answer.Asked asked,
            Optional<String> validity,
            Optional<PatientNumber> patient,
            boolean newPatient,
            Optional<Identity> identity,
            Optional<Burden> burden,
            List<CertificateWords> certificates,
            List<OpenQuestion> questions,
            List<PatientNumber> candidates,
            int toCompare,
            Optional<String> decidedBy,
            Optional<String> remark) {
        private Result holding(List<CertificateWords> certificates) {
            return new Result(
                    asOf,
                    asked,
                    validity,
                    patient,
                    newPatient,
                    identity,
                    burden,
                    certificates,
                    questions,
                    candidates,
                    toCompare,
                    decidedBy,
                    remark);
        }
    }

    /** Who, as the insurer registered them, and the insurer. */
    public record Identity(
            String name,
            Optional<String> kana,
            LocalDate birthdate,
            Optional<String> insurer,
            String insurerName,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo) {}

    /** 負担割合 in percent, and where it comes from. */
    public record Burden(Optional<Integer> percent, BurdenShare.Source source) {}

    /** The same with what its document says beside the columns. */
    ArrivalRow holding(List<CertificateWords> certificates) {
        return new ArrivalRow(
                number, delivery, fetchedAt, refused, result.map(said -> said.holding(certificates)), ofVisit);
    }

    @Override
    public String toString() {
        return "ArrivalRow[" + delivery + "]";
    }
}
