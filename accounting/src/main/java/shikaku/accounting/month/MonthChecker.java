package shikaku.accounting.month;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.door.BackOff;
import shikaku.accounting.door.InquiryDoor;
import shikaku.accounting.door.InquiryDoor.Asked;
import shikaku.accounting.door.Pause;
import shikaku.accounting.door.Pauses;
import shikaku.accounting.door.Rounds;
import shikaku.accounting.month.Reverification.Meaning;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
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
    private final Pauses<Visit> pauses;
    private Optional<Visit> last = Optional.empty();
    private long rounds;

    /**
     * @param evening from when on, on the last day of a month, its check begins by itself
     * @param realTime for how long to wait before asking again
     */
    public MonthChecker(
            MonthBook book,
            ClaimedCoverage claimed,
            Reverification reverification,
            InquiryDoor door,
            LocalTime evening,
            BusinessClock businessDay,
            RealClock realTime,
            Pause pause) {
        this.book = book;
        this.claimed = claimed;
        this.reverification = reverification;
        this.door = door;
        this.evening = evening;
        this.businessDay = businessDay;
        this.pause = pause;
        this.pauses = new Pauses<>(new BackOff(Limits.CHECK_FIRST_PAUSE, Limits.CHECK_LONGEST_PAUSE), realTime);
    }

    /** Goes on until the thread is interrupted. */
    @Override
    public void run() {
        new Rounds("the month's check", this::round, Limits.CHECK_LONGEST_PAUSE, pause).run();
    }

    /** Asks about the next of those that wait, whichever of them nobody answers. Returns how long to wait before asking about more. */
    Duration round() throws InterruptedException {
        if (rounds++ % Limits.CHECK_LOOK_ROUNDS == 0) {
            beginByItself();
        }
        for (Visit visit : next()) {
            last = Optional.of(visit);
            Optional<Duration> down = pauses.isDue(visit) ? asked(visit) : Optional.empty();
            if (down.isPresent()) {
                return down.get();
            }
        }
        return Limits.CHECK_GAP;
    }

    /** After the last one that was tried; from the first one on when those are done. */
    private List<Visit> next() {
        List<Visit> after = book.waiting(last, Limits.CHECK_BATCH);
        return after.isEmpty() && last.isPresent() ? book.waiting(Limits.CHECK_BATCH) : after;
    }

    /** How long nothing is to be asked, when nobody is there to answer. */
    private Optional<Duration> asked(Visit visit) throws InterruptedException {
        Optional<InsuredCardQuery> query = claimed.of(visit);
        if (query.isEmpty()) {
            book.settle(visit, CheckState.NO_KEY, Optional.of(Reason.NO_KEY_TO_ASK_WITH));
            return Optional.empty();
        }
        if (!settled(visit, query.get(), door.inquire(reverification.question(visit, query.get())))) {
            return pauses.unanswered(visit);
        }
        pauses.answered(visit);
        return Optional.empty();
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
