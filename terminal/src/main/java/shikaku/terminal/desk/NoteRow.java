package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.Note;

/**
 * One line of the desk's list of visits that are not confirmed yet (未確認の受付).
 *
 * @param when day and time of the visit in Japan
 * @param kind card, key or items
 * @param state the word of its state for programs
 * @param words the same for people
 * @param name noted by staff, if it was
 * @param key typed by staff, if it was
 * @param reason what the desk must know beside it
 * @param mark of the note, for whoever changes it
 */
public record NoteRow(
        CheckInNumber number,
        String when,
        String kind,
        String state,
        Sentence words,
        Optional<String> name,
        Optional<KeyRow> key,
        Optional<Reason> reason,
        String mark) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M/d HH:mm");

    static NoteRow of(Note note) {
        return new NoteRow(
                note.number(),
                WHEN.format(note.began().atZone(BusinessClock.JAPAN)),
                note.kind().name().toLowerCase(Locale.ROOT),
                note.state().word(),
                words(note),
                note.name(),
                note.key().map(KeyRow::of),
                note.reason(),
                note.mark());
    }

    /** Whether it tells whose visit it is. */
    boolean isNamed() {
        return name.isPresent() || key.isPresent();
    }

    /** Whether staff may note something in its stead. */
    public boolean mayBeMended() {
        return state.equals(Note.State.LISTED.word()) || state.equals(Note.State.REFUSED.word()) || differs();
    }

    /** Whether it was answered, and not as the desk had assumed. */
    public boolean differs() {
        return state.equals(Note.State.DIFFERS.word());
    }

    private static Sentence words(Note note) {
        return switch (note.state()) {
            case ASKING -> WORDS.sentence("note.state.asking");
            case WAITING -> WORDS.sentence("note.state.waiting");
            case LISTED -> listed(note.kind());
            case ANSWERED -> WORDS.sentence("note.state.answered");
            case DIFFERS -> WORDS.sentence("note.state.differs");
            case REFUSED -> WORDS.sentence("note.state.refused");
        };
    }

    private static Sentence listed(Note.Kind kind) {
        return switch (kind) {
            case CARD -> WORDS.sentence("note.state.card");
            case KEY -> WORDS.sentence("note.state.key");
            case ITEMS -> WORDS.sentence("note.state.items");
        };
    }

    @Override
    public String toString() {
        return "NoteRow[" + number + "]";
    }
}
