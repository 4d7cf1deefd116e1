package shikaku.accounting.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.door.BackOff;
import shikaku.accounting.door.InquiryDoor;
import shikaku.accounting.door.InquiryDoor.Asked;
import shikaku.accounting.door.Pause;
import shikaku.accounting.door.Pauses;
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
    private final Pauses<Long> pauses;
    /** What the desk was told; forgotten when the program ends, and then told once more. */
    private final Map<LocalDate, List<PatientNumber>> leftOut = new HashMap<>();

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
        this.pauses = new Pauses<>(new BackOff(Limits.CHECK_FIRST_PAUSE, Limits.CHECK_LONGEST_PAUSE), realTime);
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
            Optional<Duration> down = pauses.isDue(job.number()) ? stepped(job) : Optional.empty();
            if (down.isPresent()) {
                return down.get();
            }
        }
        tellWhoIsLeftOut();
        return Limits.CHECK_GAP;
    }

    /** Of whom nobody can be asked the desk hears from us: today's, and from the evening on tomorrow's, and again when they are others. */
    private void tellWhoIsLeftOut() throws InterruptedException {
        LocalDate today = businessDay.today();
        leftOut.keySet().removeIf(day -> day.isBefore(today));
        tellWhoIsLeftOut(today);
        tellWhoIsLeftOut(today.plusDays(1));
    }

    private void tellWhoIsLeftOut(LocalDate day) throws InterruptedException {
        List<Patient> patients = book.leftOut(day);
        List<PatientNumber> numbers = patients.stream().map(Patient::number).toList();
        if (!numbers.equals(leftOut.getOrDefault(day, List.of()))) {
            LocalDateTime now = LocalDateTime.ofInstant(businessDay.instant(), BusinessClock.JAPAN);
            Asked heard = patients.isEmpty()
                    ? new Asked.Answered(new byte[0])
                    : door.leftOut(messages.leftOut(day, now, patients));
            if (!(heard instanceof Asked.Unknown)) {
                leftOut.put(day, numbers);
            }
        }
    }

    /** How long nothing is to be asked, when nobody is there to answer. */
    private Optional<Duration> stepped(AheadJob job) throws InterruptedException {
        return switch (step(job)) {
            case GOT_ON -> {
                pauses.answered(job.number());
                yield Optional.empty();
            }
            case UNDER_WAY -> {
                pauses.underWay(job.number());
                yield Optional.empty();
            }
            case UNANSWERED -> pauses.unanswered(job.number());
        };
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

    /** What came of asking about one job. */
    private enum Step {
        GOT_ON,
        /** The center works on it: that is no failure of anybody's. */
        UNDER_WAY,
        /** The terminal, or the center behind it, could not be asked. */
        UNANSWERED
    }

    private Step step(AheadJob job) throws InterruptedException {
        if (job.begun().plus(Limits.AHEAD_PATIENCE).isBefore(realTime.instant())) {
            book.failed(job, Reason.BULK_ANSWER_LATE);
            return Step.GOT_ON;
        }
        return job.reception().isPresent() ? fetch(job, job.reception().get()) : send(job);
    }

    private Step send(AheadJob job) throws InterruptedException {
        byte[] question = messages.question(job);
        return heard(job, door.sendBulk(question, job.name(question)), document -> {
            book.sent(job, messages.taken(document));
            return Step.GOT_ON;
        });
    }

    /** A job under way is asked for again after a pause that grows. */
    private Step fetch(AheadJob job, ReceptionNumber reception) throws InterruptedException {
        return heard(job, door.fetchBulk(messages.fetch(reception)), document -> {
            Optional<Map<PatientNumber, AskedAhead>> said = messages.said(job, document);
            said.ifPresent(known -> book.answered(job, ofEverybody(job, known)));
            return said.isPresent() ? Step.GOT_ON : Step.UNDER_WAY;
        });
    }

    private Step heard(AheadJob job, Asked asked, Function<byte[], Step> reading) {
        return switch (asked) {
            case Asked.Unknown _ -> Step.UNANSWERED;
            case Asked.Refused(Reason reason) -> {
                book.failed(job, reason);
                yield Step.GOT_ON;
            }
            case Asked.Answered(byte[] document) -> read(job, document, reading);
        };
    }

    private Step read(AheadJob job, byte[] document, Function<byte[], Step> reading) {
        try {
            return reading.apply(document);
        } catch (MalformedMessage malformed) {
            book.failed(job, malformed.reason());
            return Step.GOT_ON;
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
