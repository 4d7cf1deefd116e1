package shikaku.center.inquiry;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.Supplier;
import shikaku.center.answer.Checked;
import shikaku.message.Reason;

/**
 * Which 資格確認日 may be asked about. How far back and ahead is not public (our decision, configurable).
 *
 * @param today the business day
 * @param back how far before today
 * @param ahead how far after today
 */
public record ConfirmationDates(Supplier<LocalDate> today, Period back, Period ahead) {
    /** The date, or the reason why it cannot be asked about. */
    public Checked<LocalDate> check(LocalDate date) {
        LocalDate now = today.get();
        boolean inside = !date.isBefore(now.minus(back)) && !date.isAfter(now.plus(ahead));
        return Checked.when(inside, date, Reason.COVERAGE_DATE_OUT_OF_BOUNDS);
    }

    /** The same where only what was may be asked about, and nothing longer ago than this. */
    public ConfirmationDates since(Period longest) {
        LocalDate now = today.get();
        return new ConfirmationDates(today, now.minus(back).isAfter(now.minus(longest)) ? back : longest, Period.ZERO);
    }
}
