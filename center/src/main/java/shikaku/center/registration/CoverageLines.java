package shikaku.center.registration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shikaku.domain.Coverage;
import shikaku.domain.ElderlyRecipientCertificate;
import shikaku.domain.InsurerNumber;
import shikaku.domain.LimitCertificate;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.message.Reason;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.insurer.RejectedRecord;

/**
 * The lines of a registration, sorted by what they say themselves: an insurer registers for nobody else, a record stands once, and a
 * 特定疾病 once in a record. What is registered already decides later ({@link LinkageRule}).
 *
 * @param accepted may go in
 * @param rejected may not
 */
record CoverageLines(List<CoverageRecord> accepted, List<RejectedRecord> rejected) {
    static CoverageLines check(InsurerNumber insurer, List<CoverageRecord> records) {
        Set<String> names = new HashSet<>();
        var sorted = new CoverageLines(new ArrayList<>(), new ArrayList<>());
        for (CoverageRecord record : records) {
            fault(insurer, record, names).ifPresentOrElse(sorted.rejected::add, () -> sorted.accepted.add(record));
        }
        return sorted;
    }

    private static Optional<RejectedRecord> fault(InsurerNumber insurer, CoverageRecord record, Set<String> names) {
        if (!record.key().insurer().equals(insurer)) {
            return Optional.of(
                    new RejectedRecord(record.recordId(), Reason.COVERAGE_OF_ANOTHER_INSURER, "InsurerNumber"));
        }
        if (!names.add(record.recordId())) {
            return Optional.of(refused(record, "RecordIdentifier"));
        }
        Optional<String> untold = untold(record.coverage());
        if (untold.isPresent()) {
            return Optional.of(new RejectedRecord(record.recordId(), Reason.ELEMENT_MISSING, untold.get()));
        }
        return hasDiseaseTwice(record.coverage())
                ? Optional.of(refused(record, "SpecificDiseasesCertificateInfo"))
                : Optional.empty();
    }

    /** What a message may leave out and a register may not: without it nobody could be told later what holds from when. */
    private static Optional<String> untold(Coverage coverage) {
        return Stream.of(
                        missing(coverage.period().from(), "InsuredCardValidDate").stream(),
                        coverage.elderlyRecipient().stream().flatMap(CoverageLines::untold),
                        coverage.limitCertificate().stream().flatMap(CoverageLines::untold),
                        coverage.specificDiseases().stream().flatMap(CoverageLines::untold))
                .flatMap(found -> found)
                .findFirst();
    }

    private static Stream<String> untold(ElderlyRecipientCertificate held) {
        return Stream.of(
                        missing(held.period().from(), "ElderlyRecipientValidStartDate"),
                        missing(held.share(), "ElderlyRecipientContributionRatio"))
                .flatMap(Optional::stream);
    }

    private static Stream<String> untold(LimitCertificate held) {
        return Stream.of(
                        missing(held.classification(), "LimitApplicationCertificateClassification"),
                        missing(held.category(), "LimitApplicationCertificateClassificationFlag"),
                        missing(held.period().from(), "LimitApplicationCertificateValidStartDate"))
                .flatMap(Optional::stream);
    }

    private static Stream<String> untold(SpecificDiseaseCertificate held) {
        return Stream.of(
                        missing(held.disease(), "SpecificDiseasesDiseaseCategory"),
                        missing(held.period().from(), "SpecificDiseasesValidStartDate"),
                        missing(held.selfPayYen(), "SpecificDiseasesSelfPay"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> missing(Optional<?> value, String element) {
        return value.isPresent() ? Optional.empty() : Optional.of(element);
    }

    private static boolean hasDiseaseTwice(Coverage coverage) {
        var diseases = coverage.specificDiseases();
        return diseases.stream()
                        .map(SpecificDiseaseCertificate::disease)
                        .distinct()
                        .count()
                < diseases.size();
    }

    private static RejectedRecord refused(CoverageRecord record, String where) {
        return new RejectedRecord(record.recordId(), Reason.COVERAGE_RECORD_REFUSED, where);
    }
}
