package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.domain.AnsweredBy;
import shikaku.domain.IdentityMethod;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.HeldCheckIn;
import shikaku.terminal.store.Words;

/**
 * One check-in of the day on the desk's list.
 *
 * @param time when it began, HH:mm in Japan
 * @param outcome {@code under-way} or the word of its outcome
 * @param word the same for people
 * @param tone of the {@link Verdict}; without one {@code trouble}, {@code unclear} or, where nobody has to do anything, {@code waiting}
 */
public record DeskRow(
        CheckInNumber number,
        String time,
        Optional<IdentityMethod> method,
        Optional<AnsweredBy> answeredBy,
        String outcome,
        Sentence word,
        String tone,
        Optional<Verdict> verdict,
        Optional<Reason> reason) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String UNDER = "under-way";
    private static final Sentence NOTED = WORDS.sentence("row.noted");
    private static final Sentence UNDER_WAY = WORDS.sentence("row.under-way");
    private static final Sentence DAMAGED = WORDS.sentence("row.damaged");

    static DeskRow of(HeldCheckIn held) {
        Optional<Verdict> verdict = held.message().flatMap(Verdict::in);
        String outcome = held.outcome().orElse(UNDER);
        return new DeskRow(
                held.number(),
                TIME.format(held.began().atZone(BusinessClock.JAPAN)),
                held.method(),
                held.answeredBy(),
                outcome,
                verdict.map(Verdict::word).orElseGet(() -> word(outcome, held.reason())),
                verdict.map(said -> said.toneBeside(held.reason())).orElseGet(() -> tone(outcome, held.reason())),
                verdict,
                held.reason());
    }

    /** 本人確認の方法 in words; nothing while none was chosen. */
    public List<Sentence> how() {
        return method.map(DeskRow::word).stream().toList();
    }

    /** Whether an answer told of somebody; a sheet about nobody is none. */
    public boolean mayBePrinted() {
        return verdict.flatMap(Verdict::coverage).isPresent();
    }

    /** Whether there is something to say of it. */
    public boolean isOver() {
        return !outcome.equals(UNDER);
    }

    /** What was typed, as the fields of the form: whoever asks again mends one of them and types none anew. */
    Map<String, String> typed() {
        return verdict.flatMap(Verdict::asked).map(this::fields).orElseGet(Map::of);
    }

    /** What may be asked in its stead; nothing where somebody was found. */
    List<OtherWidth> otherWidths() {
        return verdict.map(Verdict::otherWidths).orElse(List.of());
    }

    private Map<String, String> fields(QualificationConfirmSearchInfo asked) {
        Map<String, String> fields = new HashMap<>(KeyRow.of(asked.query()).fields());
        fields.put("limit", asked.limitCertificateConsent() ? "yes" : "no");
        answeredBy.ifPresent(who -> fields.put("answeredBy", who.name()));
        return fields;
    }

    /** 資格有効性 1–6 or nothing. */
    public String validity() {
        return verdict.map(Verdict::code).orElse("");
    }

    private static Sentence word(IdentityMethod method) {
        return switch (method) {
            case FACE -> WORDS.sentence("row.face");
            case PIN -> WORDS.sentence("row.pin");
            case STAFF_VISUAL -> WORDS.sentence("row.staff-visual");
            case DOCUMENT -> WORDS.sentence("row.document");
        };
    }

    private static String tone(String outcome, Optional<Reason> why) {
        return switch (outcome) {
            case UNDER, "abandoned" -> "waiting";
            case "answered" -> why.isEmpty() ? "waiting" : "trouble";
            case Words.UNAVAILABLE -> why.isEmpty() ? "unclear" : "trouble";
            default -> "trouble";
        };
    }

    /** Where nothing failed and there is no answer, all that there is was noted by staff; an answer that does not open was not erased. */
    private static Sentence word(String outcome, Optional<Reason> why) {
        if (why.filter(Reason.RESULT_UNREADABLE::equals).isPresent()) {
            return DAMAGED;
        }
        boolean noted = outcome.equals(Words.UNAVAILABLE) && why.isEmpty();
        return noted ? NOTED : word(outcome);
    }

    private static Sentence word(String outcome) {
        return switch (outcome) {
            case "not-identified" -> WORDS.sentence("row.not-identified");
            case "refused" -> WORDS.sentence("row.refused");
            case "unavailable" -> WORDS.sentence("row.unavailable");
            case "abandoned" -> WORDS.sentence("row.abandoned");
            case "answered" -> WORDS.sentence("row.answered");
            default -> UNDER_WAY;
        };
    }

    @Override
    public String toString() {
        return "DeskRow[" + number + "]";
    }
}
