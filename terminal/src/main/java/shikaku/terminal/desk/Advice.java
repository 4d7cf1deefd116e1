package shikaku.terminal.desk;

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
    private static final Sentence WAITS = new Sentence(
            "入力した番号を預かっています。センターにつながると端末が自分で確認します。受付は続けてください。",
            "What was typed is kept and asked by itself as soon as the center is reached. Go on.");
    private static final Sentence ITEMS =
            new Sentence("四情報を控えてあります。次の来院時に資格を確認してください。", "The four items are noted. Check at the next visit.");
    private static final Sentence LINE_BACK = new Sentence(
            "受付のときはつながりませんでしたが、いまはセンターにつながっています。患者さんがいれば、もう一度受け付けてください。いなければ次の来院時に確認します。",
            "The center was out of reach then and is there now. Check the patient in again, or at the next visit.");

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
