package shikaku.accounting.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.ChartItem;
import shikaku.accounting.chart.Comparison;
import shikaku.accounting.chart.Mask;
import shikaku.accounting.patient.Match;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.domain.BurdenShare;
import shikaku.domain.Coverage;

/** 確認事項 that a result leaves open, in the order a clerk should take them. */
final class Questions {
    private Questions() {}

    static List<OpenQuestion> of(
            Match match, Answer answer, Coverage coverage, Optional<BurdenShare> share, PatientFile file) {
        return Stream.of(
                        undecided(match),
                        when(answer.valid() && !answer.validOnce(), OpenQuestion.SEVERAL_COVERAGES),
                        when(numberUnknown(match, answer), OpenQuestion.NUMBER_UNKNOWN),
                        name(match, coverage, file),
                        when(share.filter(Questions::notSent).isPresent(), OpenQuestion.SHARE_NOT_SENT))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OpenQuestion> undecided(Match match) {
        return match instanceof Match.Undecided undecided ? Optional.of(undecided.why()) : Optional.empty();
    }

    /** The center gave a 照会番号 back that did not lead to the patient. */
    private static boolean numberUnknown(Match match, Answer answer) {
        return !answer.references().isEmpty()
                && switch (match) {
                    case Match.Known known -> known.by() != Match.By.REFERENCE_NUMBER;
                    case Match.NewPatient newPatient -> true;
                    case Match.Undecided undecided -> undecided.why() != OpenQuestion.NUMBER_CONTRADICTS;
                };
    }

    private static Optional<OpenQuestion> name(Match match, Coverage coverage, PatientFile file) {
        return switch (match) {
            case Match.Known(Patient patient, Match.By _) -> name(patient, coverage, file);
            case Match.NewPatient() -> when(Mask.in(coverage.person().names().name()), OpenQuestion.NAME_NOT_WRITTEN);
            case Match.Undecided _ -> Optional.empty();
        };
    }

    private static Optional<OpenQuestion> name(Patient patient, Coverage coverage, PatientFile file) {
        Comparison names = Comparison.between(
                        Chart.named(patient.names()),
                        Chart.named(coverage.person().names()))
                .remembering(file.kept(patient.number()));
        return switch (names.finding(ChartItem.NAME)) {
            case CHANGED, MASKED_AND_DIFFERENT -> Optional.of(OpenQuestion.NAME_DIFFERS);
            case WRITTEN_DIFFERENTLY -> Optional.of(OpenQuestion.NAME_WRITTEN_DIFFERENTLY);
            case STILL_MASKED, MASKED -> when(Mask.in(patient.names().name()), OpenQuestion.NAME_NOT_WRITTEN);
            case SAME, NEW, COMPLETED, GONE, KEPT, NOT_SENT -> Optional.empty();
        };
    }

    /** 医療扶助 has no share at all, so nothing is missing there. */
    private static boolean notSent(BurdenShare burden) {
        return burden.share().isEmpty() && burden.source() != BurdenShare.Source.MEDICAL_ASSISTANCE;
    }

    private static Optional<OpenQuestion> when(boolean open, OpenQuestion question) {
        return open ? Optional.of(question) : Optional.empty();
    }
}
