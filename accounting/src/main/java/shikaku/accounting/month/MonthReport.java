package shikaku.accounting.month;

import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 月の報告: what the checks of a month saved from being returned (C-1). A claim counts as saved when the check told, before it went out, that
 * what would have been claimed had ended or been replaced. What a visit costs does not reach accounting's list of arrivals: a clerk may type
 * it, and of whatever visit nobody did the report says that it is not known (our decision).
 *
 * @param visits of the month; an arrival of which nobody has said whose it is counts as one until somebody does
 * @param undecided of them, those arrivals
 * @param confirmed of them, those whose coverage was found valid on their day
 * @param waiting not asked yet
 * @param saved {@code lapsedAtReception}, {@code insurerChanged} and {@code settled} together, each visit once
 * @param lapsedAtReception told at the counter that it had ended
 * @param insurerChanged another insurer than at the visit before
 * @param settled found lapsed by the month's check, and confirmed under another coverage since
 * @param open to be settled before the claim: those with trouble now, and the undecided
 * @param toLookAt with trouble now or then; the page lists {@link shikaku.accounting.Limits#MONTH_ROWS} of them at a time
 * @param worth of the saved ones
 */
@Realizes(clauses = Clause.C1)
public record MonthReport(
        int visits,
        int undecided,
        int confirmed,
        int waiting,
        int saved,
        int lapsedAtReception,
        int insurerChanged,
        int settled,
        int open,
        int toLookAt,
        Worth worth) {
    /**
     * What saved claims are worth, as far as a clerk has typed it.
     *
     * @param known of how many of them the points are known
     * @param points of those, together
     */
    public record Worth(int known, long points) {
        public static final Worth NOT_KNOWN = new Worth(0, 0);

        public long yen() {
            return points * Points.YEN;
        }
    }
}
