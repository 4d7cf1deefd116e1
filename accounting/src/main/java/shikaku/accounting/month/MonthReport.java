package shikaku.accounting.month;

import java.util.List;
import java.util.function.Predicate;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 月の報告: what the checks of a month saved from being returned (C-1). A claim counts as saved when the check told, before it went out, that
 * what would have been claimed had ended or been replaced. What a visit costs does not reach accounting's list of arrivals, so visits are
 * counted and no points (our decision).
 *
 * @param visits of the month
 * @param confirmed of them, those whose coverage was found valid on their day
 * @param waiting not asked yet
 * @param saved {@code lapsedAtReception}, {@code insurerChanged} and {@code settled} together, each visit once
 * @param lapsedAtReception told at the counter that it had ended
 * @param insurerChanged another insurer than at the visit before
 * @param settled found lapsed by the month's check, and confirmed under another coverage since
 * @param open found lapsed, and still so: to be settled before the claim
 */
@Realizes(clauses = Clause.C1)
public record MonthReport(
        int visits,
        int confirmed,
        int waiting,
        int saved,
        int lapsedAtReception,
        int insurerChanged,
        int settled,
        int open) {
    public static MonthReport of(List<CheckedVisit> visits) {
        Predicate<CheckedVisit> open = one -> one.state() == CheckState.LAPSED;
        Predicate<CheckedVisit> settled = one -> one.everLapsed() && one.state() == CheckState.CONFIRMED;
        Predicate<CheckedVisit> told = one -> one.lapsedAtReception() || one.insurerChanged();
        return new MonthReport(
                visits.size(),
                count(visits, one -> one.state() == CheckState.CONFIRMED),
                count(visits, one -> one.state() == CheckState.WAITING),
                count(visits, told.or(settled).and(open.negate())),
                count(visits, CheckedVisit::lapsedAtReception),
                count(visits, CheckedVisit::insurerChanged),
                count(visits, settled),
                count(visits, open));
    }

    private static int count(List<CheckedVisit> visits, Predicate<CheckedVisit> which) {
        return (int) visits.stream().filter(which).count();
    }
}
