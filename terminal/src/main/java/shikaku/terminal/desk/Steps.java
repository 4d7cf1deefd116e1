package shikaku.terminal.desk;

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
    private static final Sentence TYPED_IS_KEPT = new Sentence(
            "入力した番号は端末が預かりました。回線が戻ると自分で確認し、結果はこの一覧と医事会計に届きます。",
            "The number you typed is kept. The terminal asks by itself once the line is back; the answer comes here and to accounting.");
    private static final Sentence CERTIFICATE = new Sentence(
            "資格確認書の有効期限を見てください。期限内なら、書かれている負担割合で受付を続けます。",
            "Look at the date on the certificate. Before it has passed, go on with the share printed there.");
    private static final Sentence COMPARE_TYPING = new Sentence(
            "入力した番号を証と見比べてください。3と5など、読み違いのことがほとんどです。新しい保険は登録待ちのこともあります。",
            "Compare what you typed with the document: mostly it is a misread digit, or a new insurance not registered yet.");
    private static final Sentence BRANCH = new Sentence(
            "枝番を証や資格情報のお知らせで確かめてください。", "Find the branch number on the document or the notice of eligibility.");
    private static final Sentence TYPE_AGAIN =
            new Sentence("分かったら、下の「資格確認書などで確認する」で照会し直してください。", "Then ask again with the form below.");
    private static final Sentence MEND = new Sentence(
            "違っていたら、下の「番号を直して照会し直す」で直してください。来院した日の資格を端末が照会します。",
            "Mend it below where it differs: the terminal asks again, for the day of the visit.");
    private static final Sentence LINE_BACK = new Sentence(
            "いまはセンターにつながっています。患者さんがいれば、もう一度受け付けてください。",
            "The center is there now. If the patient is still here, check them in again.");
    private static final Sentence PORTAL = new Sentence(
            "マイナポータルの資格情報の画面を見せてもらい、保険者番号・記号・番号・枝番・有効期間・負担割合を見てください。",
            "Ask to see the eligibility screen of Mynaportal: insurer, symbol, number, branch, period and share.");
    private static final Sentence NOTICE = new Sentence(
            "画面がなければ、「資格情報のお知らせ」をマイナンバーカードと一緒に見せてもらってください。",
            "Without it, ask for the notice of eligibility together with the My Number card.");
    private static final Sentence DECLARATION = new Sentence(
            "どちらもなければ、被保険者資格申立書に記入してもらってください（下から印刷できます）。",
            "With neither, the patient fills in the declaration, which can be printed below.");
    private static final Sentence CHARGE = new Sentence(
            "窓口ではふだんの負担割合（3割など）でいただき、10割は求めないでください。",
            "Charge the normal share, such as 30 %, and never the whole amount.");
    private static final Sentence NOTE = new Sentence(
            "番号が分かれば下に控えてください。回線が戻ると端末が自分で確認します。分からなければ、氏名・性別・生年月日・住所を控えてください。",
            "Note the numbers below if you have them, and the terminal asks once the line is back; else name, sex, birthdate and address.");
    private static final Sentence CALL = new Sentence(
            "長く続くときは、コールセンターと回線事業者に連絡してください。", "If it lasts, call the call centre and the line's carrier.");
    private static final Sentence MACHINE = new Sentence(
            "もう一度カードを置いてもらってください。続くときは保守業者に連絡してください。",
            "Have the card placed once more. If it goes on, call the vendor.");
    private static final Sentence WELFARE_OFFICE = new Sentence(
            "福祉事務所に電話で確かめ、確かめた方の名前と時刻を控えてください。",
            "Ask the welfare office by telephone, and note whom you spoke to and when.");
    private static final Sentence ASK_INSURER =
            new Sentence("新しい保険に変わっていないか、患者さんに尋ねてください。", "Ask whether the patient has changed to another insurance.");

    private Steps() {}

    /** In the order in which they are done; none where there is nothing to do. */
    static List<Sentence> of(DeskRow row, Optional<NoteRow> note, boolean lineUp, Telephones telephones) {
        return row.verdict()
                .map(verdict -> answered(verdict.code(), isTyped(row), note.filter(NoteRow::differs)))
                .orElseGet(() -> unanswered(row, note, lineUp))
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
