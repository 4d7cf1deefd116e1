package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.IdentityMethod;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.store.Note;
import shikaku.terminal.store.Words;

/**
 * 確認できないときの手順: what the desk does, one thing after the other, when the answer is anything but 有効 or there is none (rules.md §4.10).
 * Nobody is called uninsured, and nobody is asked for the whole amount.
 */
final class Steps {
    private static final Sentence TYPED_IS_KEPT = WORDS.sentence("step.typed-is-kept");
    private static final Sentence CERTIFICATE = WORDS.sentence("step.certificate");
    private static final Sentence COMPARE_TYPING = WORDS.sentence("step.compare-typing");
    private static final Sentence BRANCH = WORDS.sentence("step.branch");
    private static final Sentence TYPE_AGAIN = WORDS.sentence("step.type-again");
    private static final Sentence MEND = WORDS.sentence("step.mend");
    private static final Sentence LINE_BACK = WORDS.sentence("step.line-back");
    private static final Sentence PORTAL = WORDS.sentence("step.portal");
    private static final Sentence NOTICE = WORDS.sentence("step.notice");
    private static final Sentence DECLARATION = WORDS.sentence("step.declaration");
    private static final Sentence CHARGE = WORDS.sentence("step.charge");
    private static final Sentence NOTE = WORDS.sentence("step.note");
    private static final Sentence KEEP = WORDS.sentence("step.keep");
    private static final Sentence CALL = WORDS.sentence("step.call");
    private static final Sentence MACHINE = WORDS.sentence("step.machine");
    private static final Sentence WELFARE_OFFICE = WORDS.sentence("step.welfare-office");
    private static final Sentence ASK_INSURER = WORDS.sentence("step.ask-insurer");

    private Steps() {}

    /** In the order in which they are done; none where there is nothing to do. */
    static List<Sentence> of(DeskRow row, Optional<NoteRow> note, boolean lineUp, Telephones telephones) {
        return row.verdict()
                .map(verdict -> answered(verdict.code(), isTyped(row), note.filter(NoteRow::differs)))
                .orElseGet(() -> unanswered(row, note, lineUp))
                .map(telephones::in)
                .toList();
    }

    /** For whoever comes while no question reaches the center, in the order in which they are done. */
    static List<Sentence> withoutCenter(Telephones telephones) {
        return Stream.of(PORTAL, NOTICE, DECLARATION, CHARGE, KEEP, CALL)
                .map(telephones::in)
                .toList();
    }

    /** Whether what was typed is the first thing to look at, and may be asked again with the form of the desk. */
    static boolean isToBeTypedAgain(DeskRow row, Optional<NoteRow> note) {
        String code = row.validity();
        return isTyped(row) && (code.equals("4") || code.equals("5")) && note.isEmpty();
    }

    /**
     * In the order in which they are done.
     *
     * @param code 資格有効性, empty while viewing is blocked
     * @param mended the note of what was typed, where that may be mended
     */
    private static Stream<Sentence> answered(String code, boolean typed, Optional<NoteRow> mended) {
        Sentence again = mended.isPresent() ? MEND : TYPE_AGAIN;
        return switch (code) {
            case "1" -> Stream.empty();
            case "4" -> Stream.concat(Stream.of(COMPARE_TYPING, again).filter(_ -> typed), withoutAnswer());
            case "5" -> Stream.concat(typed ? Stream.of(BRANCH, again) : Stream.of(BRANCH), withoutAnswer());
            case "6" -> Stream.of(WELFARE_OFFICE);
            case "2", "3" -> Stream.concat(Stream.of(ASK_INSURER), withoutAnswer());
            default -> withoutAnswer();
        };
    }

    private static Stream<Sentence> unanswered(DeskRow row, Optional<NoteRow> note, boolean lineUp) {
        if (row.outcome().equals("refused")) {
            return withoutAnswer();
        }
        if (note.filter(NoteRow::differs).isPresent()) {
            return Stream.concat(Stream.of(COMPARE_TYPING, MEND), withoutAnswer());
        }
        if (!row.outcome().equals(Words.UNAVAILABLE)) {
            return Stream.empty();
        }
        Optional<Reason> why = row.reason();
        if (note.isEmpty() && why.filter(CheckInOutcome::mayBeAskedAgain).isEmpty()) {
            return Stream.of(MACHINE);
        }
        boolean kept = isTyped(row) || note.map(NoteRow::state).orElse("").equals(Note.State.WAITING.word());
        Stream<Sentence> steps = kept
                ? Stream.of(TYPED_IS_KEPT, CERTIFICATE, CHARGE)
                : Stream.of(PORTAL, NOTICE, DECLARATION, CHARGE, NOTE);
        if (!lineUp || !Advice.isOfTheLine(row)) {
            return Stream.concat(steps, Stream.of(CALL));
        }
        boolean byCard = !kept && note.filter(one -> one.kind().equals("items")).isEmpty();
        return byCard ? Stream.concat(Stream.of(LINE_BACK), steps) : steps;
    }

    private static Stream<Sentence> withoutAnswer() {
        return Stream.of(PORTAL, NOTICE, DECLARATION, CHARGE);
    }

    private static boolean isTyped(DeskRow row) {
        return row.method().filter(method -> method == IdentityMethod.DOCUMENT).isPresent();
    }
}
