package shikaku.accounting.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.accounting.patient.ChartName;
import shikaku.accounting.patient.Match;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.domain.BurdenShare;
import shikaku.domain.Coverage;

/** 確認事項 that a result leaves open, in the order a clerk should take them. */
final class Questions {
    private Questions() {}

    static List<OpenQuestion> of(Match match, Answer answer, Coverage coverage, Optional<BurdenShare> share) {
        return Stream.of(
                        undecided(match),
                        when(numberUnknown(match, answer), OpenQuestion.NUMBER_UNKNOWN),
                        when(nameDiffers(match, coverage), OpenQuestion.NAME_DIFFERS),
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

    private static boolean nameDiffers(Match match, Coverage coverage) {
        return match instanceof Match.Known known
                && ChartName.differ(
                        known.patient().names().name(),
                        coverage.person().names().name());
    }

    /** 医療扶助 has no share at all, so nothing is missing there. */
    private static boolean notSent(BurdenShare burden) {
        return burden.share().isEmpty() && burden.source() != BurdenShare.Source.MEDICAL_ASSISTANCE;
    }

    private static Optional<OpenQuestion> when(boolean open, OpenQuestion question) {
        return open ? Optional.of(question) : Optional.empty();
    }
}
