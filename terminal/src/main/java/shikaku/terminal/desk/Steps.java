package shikaku.terminal.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.IdentityMethod;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.terminal.checkin.CheckInOutcome;
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
    private static final Sentence BRANCH =
            new Sentence("枝番を確かめ、下の「資格確認書などで確認する」で枝番を入れて照会し直してください。", "Find the branch number and ask again with it.");
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
    static List<Sentence> of(DeskRow row, Telephones telephones) {
        return row.verdict()
                .map(verdict -> answered(verdict.code(), isTyped(row)))
                .orElseGet(() -> unanswered(row))
                .map(telephones::in)
                .toList();
    }

    /** @param code 資格有効性, empty while viewing is blocked */
    private static Stream<Sentence> answered(String code, boolean typed) {
        return switch (code) {
            case "1" -> Stream.empty();
            case "4" -> Stream.concat(Stream.of(COMPARE_TYPING).filter(_ -> typed), withoutAnswer());
            case "5" -> Stream.concat(Stream.of(BRANCH), withoutAnswer());
            case "6" -> Stream.of(WELFARE_OFFICE);
            case "2", "3" -> Stream.concat(Stream.of(ASK_INSURER), withoutAnswer());
            default -> withoutAnswer();
        };
    }

    private static Stream<Sentence> unanswered(DeskRow row) {
        if (row.outcome().equals("refused")) {
            return withoutAnswer();
        }
        if (!row.outcome().equals(Words.UNAVAILABLE)) {
            return Stream.empty();
        }
        Optional<Reason> why = row.reason();
        if (why.filter(CheckInOutcome::mayBeAskedAgain).isEmpty()) {
            return Stream.of(MACHINE);
        }
        return isTyped(row)
                ? Stream.of(TYPED_IS_KEPT, CERTIFICATE, CHARGE, CALL)
                : Stream.of(PORTAL, NOTICE, DECLARATION, CHARGE, NOTE, CALL);
    }

    private static Stream<Sentence> withoutAnswer() {
        return Stream.of(PORTAL, NOTICE, DECLARATION, CHARGE);
    }

    private static boolean isTyped(DeskRow row) {
        return row.method().filter(method -> method == IdentityMethod.DOCUMENT).isPresent();
    }
}
