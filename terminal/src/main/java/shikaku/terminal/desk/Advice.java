package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.later.Owed;
import shikaku.terminal.store.Note;
import shikaku.terminal.store.Words;

/**
 * 受付の対応 as it is now: what its Reason says, unless what staff noted since, or the line that is back, has made that untrue.
 *
 * @param notes of the visits that are not confirmed
 * @param lineUp whether the last question reached the center
 */
public record Advice(Map<CheckInNumber, NoteRow> notes, boolean lineUp, Telephones telephones) {
    private static final Sentence WAITS = WORDS.sentence("advice.waits");
    private static final Sentence ITEMS = WORDS.sentence("advice.items");
    private static final Sentence LINE_BACK = WORDS.sentence("advice.line-back");

    static Advice of(Collection<NoteRow> notes, boolean lineUp, Telephones telephones) {
        return new Advice(
                notes.stream().collect(Collectors.toMap(NoteRow::number, Function.identity())), lineUp, telephones);
    }

    /** Nothing where there is nothing to do. */
    public Optional<Sentence> of(DeskRow row) {
        return Optional.ofNullable(notes.get(row.number()))
                .filter(_ -> row.outcome().equals(Words.UNAVAILABLE) && isOfTheLine(row))
                .flatMap(this::sinceThen)
                .or(() -> row.reason().map(Reason::reception))
                .or(() -> row.verdict().flatMap(Verdict::look))
                .map(telephones::in);
    }

    /** Whether nothing but the line, or what staff mended since, kept it from being answered. */
    static boolean isOfTheLine(DeskRow row) {
        return row.reason().filter(why -> !Owed.saysNothingAgainst(why)).isEmpty();
    }

    private Optional<Sentence> sinceThen(NoteRow note) {
        if (note.state().equals(Note.State.WAITING.word())) {
            return Optional.of(WAITS);
        }
        if (!note.state().equals(Note.State.LISTED.word())) {
            return Optional.empty();
        }
        Optional<Sentence> items = Optional.of(ITEMS).filter(_ -> note.kind().equals("items"));
        return items.or(() -> Optional.of(LINE_BACK).filter(_ -> lineUp));
    }
}
