package shikaku.accounting.subsidy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import shikaku.domain.BeneficiaryNumber;
import shikaku.domain.Period;
import shikaku.domain.PublicExpenseNumber;
import shikaku.domain.Share;

/**
 * 受給者証: that somebody else pays what the insurance leaves over, or a part of it.
 *
 * @param from first valid day
 * @param to last valid day
 * @param priority 1 to {@value #LAST_PRIORITY}, in which order they are applied; the first is 第一公費
 * @param share what the patient pays under it, where the certificate says so
 * @param monthlyLimitYen 自己負担上限月額, where the certificate says so
 */
public record Subsidy(
        Scheme scheme,
        PublicExpenseNumber payer,
        BeneficiaryNumber beneficiary,
        LocalDate from,
        LocalDate to,
        int priority,
        Optional<Share> share,
        Optional<Integer> monthlyLimitYen) {
    public static final int LAST_PRIORITY = 4;
    public static final int MOST_YEN = 9_999_999;

    public Subsidy {
        if (priority < 1 || priority > LAST_PRIORITY) {
            throw new IllegalArgumentException("a priority is 1 to " + LAST_PRIORITY);
        }
        if (monthlyLimitYen.filter(yen -> yen < 0 || yen > MOST_YEN).isPresent()) {
            throw new IllegalArgumentException("a limit is 0 to " + MOST_YEN + " yen");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day lies before the first");
        }
    }

    public Period period() {
        return Period.between(from, to);
    }

    /** How it stands on a day. */
    public Standing on(LocalDate day) {
        if (day.isBefore(from)) {
            return new Standing.NotYet(ChronoUnit.DAYS.between(day, from));
        }
        return day.isAfter(to)
                ? new Standing.Expired(ChronoUnit.DAYS.between(to, day))
                : new Standing.Valid(ChronoUnit.DAYS.between(day, to) + 1);
    }

    /** Whether two could be applied on one day, one before the other, and nobody could say which. */
    public boolean collides(Subsidy other) {
        return priority == other.priority && meets(other);
    }

    /** Whether both are valid on some day. */
    boolean meets(Subsidy other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    @Override
    public String toString() {
        return "Subsidy[" + scheme + "]";
    }
}
