package shikaku.accounting.month;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.door.BackOff;
import shikaku.accounting.door.InquiryDoor;
import shikaku.accounting.door.InquiryDoor.Asked;
import shikaku.accounting.door.Pause;
import shikaku.accounting.door.Rounds;
import shikaku.accounting.month.Reverification.Meaning;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;

/** 月末の確認係: one worker that asks about every visit that waits, one after the other, and goes on after a restart where it was. */
@Realizes(clauses = Clause.C1)
public final class MonthChecker implements Runnable {
    /** Who begins what no clerk began. */
    static final String BY_ITSELF = "accounting";

    private final MonthBook book;
    private final ClaimedCoverage claimed;
    private final Reverification reverification;
    private final InquiryDoor door;
    private final LocalTime evening;
    private final BusinessClock businessDay;
    private final Pause pause;
    private final BackOff backOff = new BackOff(Limits.CHECK_FIRST_PAUSE, Limits.CHECK_LONGEST_PAUSE);
    private int failures;
    private long rounds;

    /** @param evening from when on, on the last day of a month, its check begins by itself */
    public MonthChecker(
            MonthBook book,
            ClaimedCoverage claimed,
            Reverification reverification,
            InquiryDoor door,
            LocalTime evening,
            BusinessClock businessDay,
            Pause pause) {
        this.book = book;
        this.claimed = claimed;
        this.reverification = reverification;
        this.door = door;
        this.evening = evening;
        this.businessDay = businessDay;
        this.pause = pause;
    }

    /** Goes on until the thread is interrupted. */
    @Override
    public void run() {
        new Rounds("the month's check", this::round, Limits.CHECK_LONGEST_PAUSE, pause).run();
    }

    /** Asks about some of those that wait. Returns how long to wait before asking about more. */
    Duration round() throws InterruptedException {
        if (rounds++ % Limits.CHECK_LOOK_ROUNDS == 0) {
            beginByItself();
        }
        for (Visit visit : book.waiting(Limits.CHECK_BATCH)) {
            Optional<InsuredCardQuery> query = claimed.of(visit);
            if (query.isEmpty()) {
                book.settle(visit, CheckState.NO_KEY, Optional.of(Reason.NO_KEY_TO_ASK_WITH));
            } else if (!settled(visit, query.get(), door.inquire(reverification.question(visit, query.get())))) {
                failures++;
                return backOff.after(failures);
            }
        }
        failures = 0;
        return Limits.CHECK_GAP;
    }

    /**
     * All of a month in the evening of its last day; and until its claims are due whatever came after that, or was never asked because the
     * program did not run.
     */
    private void beginByItself() {
        LocalDateTime now = LocalDateTime.ofInstant(businessDay.instant(), BusinessClock.JAPAN);
        YearMonth month = YearMonth.from(now);
        if (now.toLocalDate().equals(month.atEndOfMonth()) && !now.toLocalTime().isBefore(evening)) {
            begin(month, Due.EVENING);
        }
        if (now.getDayOfMonth() <= Limits.CLAIM_DAY) {
            begin(month.minusMonths(1), Due.UNASKED);
        }
    }

    private void begin(YearMonth month, Due due) {
        if (book.anyDue(month, due)) {
            book.begin(month, due, BY_ITSELF);
        }
    }

    private boolean settled(Visit visit, InsuredCardQuery query, Asked asked) {
        return switch (asked) {
            case Asked.Unknown _ -> false;
            case Asked.Refused(Reason reason) -> {
                book.settle(visit, CheckState.REFUSED, Optional.of(reason));
                yield true;
            }
            case Asked.Answered(byte[] document) -> {
                Meaning meaning = reverification.meaning(visit, query, document);
                book.settle(visit, meaning.state(), meaning.reason());
                yield true;
            }
        };
    }
}
