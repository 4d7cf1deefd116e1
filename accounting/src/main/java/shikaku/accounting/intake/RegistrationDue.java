package shikaku.accounting.intake;

import java.util.Optional;
import shikaku.accounting.chart.Mask;
import shikaku.accounting.patient.Match;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * When ⑨ is due: for a new patient; where the center gave no number back, so that an earlier attempt is made good at the next visit; and
 * after a change of insurer (rules.md §4.4). Never under a coverage that is not valid, nor under one whose key was not told whole, or has a ● in it.
 */
@Realizes(arrows = Arrow.A9, clauses = Clause.C11)
final class RegistrationDue {
    private RegistrationDue() {}

    /** @param told the key of the coverage; empty where it was not told whole */
    static Optional<Registration> after(
            Match match, Filing filing, Answer answer, Optional<InsuredCardKey> told, PatientFile file) {
        return told.filter(key -> !Mask.in(key)).flatMap(key -> under(key, match, filing, answer, file));
    }

    private static Optional<Registration> under(
            InsuredCardKey key, Match match, Filing filing, Answer answer, PatientFile file) {
        if (!answer.valid() || knownToCenter(match, key, file)) {
            return Optional.empty();
        }
        return switch (filing) {
            case Filing.WithNewPatient filed ->
                Optional.of(new Registration(filed.patient().number(), key));
            case Filing.WithPatient filed ->
                Optional.of(new Registration(filed.patient().number(), key));
            case Filing.WithClerk clerk -> Optional.empty();
            case Filing.WithNobody nobody -> Optional.empty();
        };
    }

    /** The chart does not matter here: a clerk may keep another insurer in it. */
    private static boolean knownToCenter(Match match, InsuredCardKey key, PatientFile file) {
        return match instanceof Match.Known(Patient before, Match.By by)
                && by == Match.By.REFERENCE_NUMBER
                && file.registered(before.number()).equals(Optional.of(key));
    }
}
