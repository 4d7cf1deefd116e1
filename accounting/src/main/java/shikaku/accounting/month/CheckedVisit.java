package shikaku.accounting.month;

import java.util.Optional;
import shikaku.message.Reason;

/**
 * A visit as the month's list has it.
 *
 * @param name of the patient, as in the chart
 * @param lapsedAtReception whether the counter was told that the coverage that was shown had ended
 * @param insurerChanged whether the check on that day told of another insurer than the check before
 * @param everLapsed whether a check of the month ever found it lapsed, though it may be settled since
 * @param points where a clerk has typed them
 * @param reason what reception does about it
 */
public record CheckedVisit(
        Visit visit,
        String name,
        boolean lapsedAtReception,
        boolean insurerChanged,
        CheckState state,
        boolean everLapsed,
        Optional<Points> points,
        Optional<Reason> reason) {
    @Override
    public String toString() {
        return "CheckedVisit[" + visit + "]";
    }
}
