package shikaku.accounting.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.door.BackOff;
import shikaku.accounting.door.InquiryDoor;
import shikaku.accounting.door.InquiryDoor.Asked;
import shikaku.accounting.door.Pause;
import shikaku.accounting.door.Rounds;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.bulk.ReceptionNumber;

/**
 * 前夜の確認係: one worker that has tomorrow's booked patients asked about in the evening, and whoever is booked later than that at its next
 * round; sends each bulk job, fetches its result when it is ready, and goes on after a restart where it was. A job sent twice because the first
 * answer was lost is one job: it keeps its name.
 */
@Realizes(clauses = Clause.C1)
public final class NightCheck implements Runnable {
    /** Who orders what nobody at a page ordered. */
    public static final String BY_ITSELF = "accounting";

    private final BookingBook book;
    private final AheadMessages messages;
    private final InquiryDoor door;
    private final LocalTime evening;
    private final BusinessClock businessDay;
    private final RealClock realTime;
    private final Pause pause;
    private final BackOff backOff = new BackOff(Limits.CHECK_FIRST_PAUSE, Limits.CHECK_LONGEST_PAUSE);
    private int failures;

    /**
     * @param evening from when on tomorrow's patients are asked about
     * @param realTime for how long an answer is waited for
     */
    public NightCheck(
            BookingBook book,
            AheadMessages messages,
            InquiryDoor door,
            LocalTime evening,
            BusinessClock businessDay,
            RealClock realTime,
            Pause pause) {
        this.book = book;
        this.messages = messages;
        this.door = door;
        this.evening = evening;
        this.businessDay = businessDay;
        this.realTime = realTime;
        this.pause = pause;
    }

    /** Goes on until the thread is interrupted. */
    @Override
    public void run() {
        new Rounds("the check in advance", this::round, Limits.CHECK_LONGEST_PAUSE, pause).run();
    }

    /** Does what can be done now. Returns how long to wait before looking again. */
    Duration round() throws InterruptedException {
        beginByItself();
        for (AheadJob job : book.open()) {
            if (!step(job)) {
                failures++;
                return backOff.after(failures);
            }
        }
        failures = 0;
        return Limits.CHECK_GAP;
    }

    /** Tomorrow's from the evening on; and whoever was booked later than that, also for today, as soon as they are. */
    private void beginByItself() {
        LocalDate today = businessDay.today();
        LocalTime now = businessDay.instant().atZone(BusinessClock.JAPAN).toLocalTime();
        begin(today, Due.UNASKED);
        if (!now.isBefore(evening)) {
            begin(today.plusDays(1), Due.EVENING);
        }
    }

    private void begin(LocalDate day, Due due) {
        if (book.anyDue(day, due)) {
            book.begin(day, due, BY_ITSELF);
        }
    }

    /** False when the terminal, or the center behind it, could not be asked. */
    private boolean step(AheadJob job) throws InterruptedException {
        if (job.begun().plus(Limits.AHEAD_PATIENCE).isBefore(realTime.instant())) {
            book.failed(job, Reason.BULK_ANSWER_LATE);
            return true;
        }
        return job.reception().isPresent() ? fetch(job, job.reception().get()) : send(job);
    }

    private boolean send(AheadJob job) throws InterruptedException {
        return heard(job, door.sendBulk(messages.question(job), job.name()), document -> {
            book.sent(job, messages.taken(document));
            return true;
        });
    }

    /** A job under way is asked for again after a pause that grows. */
    private boolean fetch(AheadJob job, ReceptionNumber reception) throws InterruptedException {
        return heard(job, door.fetchBulk(messages.fetch(reception)), document -> {
            Optional<Map<PatientNumber, AskedAhead>> said = messages.said(job, document);
            said.ifPresent(known -> book.answered(job, ofEverybody(job, known)));
            return said.isPresent();
        });
    }

    private boolean heard(AheadJob job, Asked asked, Function<byte[], Boolean> reading) {
        return switch (asked) {
            case Asked.Unknown _ -> false;
            case Asked.Refused(Reason reason) -> {
                book.failed(job, reason);
                yield true;
            }
            case Asked.Answered(byte[] document) -> read(job, document, reading);
        };
    }

    private boolean read(AheadJob job, byte[] document, Function<byte[], Boolean> reading) {
        try {
            return reading.apply(document);
        } catch (MalformedMessage malformed) {
            book.failed(job, malformed.reason());
            return true;
        }
    }

    /** Whom the answer does not name is told so. */
    private static Map<PatientNumber, AskedAhead> ofEverybody(AheadJob job, Map<PatientNumber, AskedAhead> said) {
        Map<PatientNumber, AskedAhead> all = new HashMap<>();
        for (Patient patient : job.patients()) {
            all.put(
                    patient.number(),
                    said.getOrDefault(patient.number(), new AskedAhead.NotTold(Reason.BULK_ANSWER_LACKS_PERSON)));
        }
        return all;
    }
}
