package shikaku.message.words;

import java.util.Optional;
import java.util.Set;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.code.ReferenceClassification;

/**
 * 前もっての確認 in words: the center was asked with what the chart says, so nobody is told to look at what they typed, and the patient is
 * not there yet.
 *
 * @param word a word or two
 * @param advice what is to be done when the patient comes
 */
public record AheadWords(Sentence word, Optional<Sentence> advice) {
    /** Their words are of this check and no other. */
    private static final Set<Reason> OF_THE_CHECK =
            Set.of(Reason.NO_KEY_TO_ASK_WITH, Reason.BULK_ANSWER_LACKS_PERSON, Reason.BULK_ANSWER_LATE);

    /** @param code 資格有効性, 1 to 6, empty while viewing is blocked */
    public static AheadWords of(Optional<String> code) {
        EligibilityWords said = EligibilityWords.of(code, ReferenceClassification.INSURED_CARD);
        return switch (code.orElse("")) {
            case "4" ->
                new AheadWords(
                        new Sentence("該当資格なし（台帳の番号）", "nothing fits the number in the chart"),
                        Optional.of(
                                new Sentence(
                                        "台帳の保険者番号・記号・番号に合う資格が見つかりません。保険が変わったか、登録前のことがあります。来院時に、マイナンバーカードか新しい資格確認書で確かめてください。",
                                        "No coverage fits the insurer and number in the chart; it may have changed, or not be registered yet. Check with the card or the new document when the patient comes.")));
            case "5" ->
                new AheadWords(
                        said.word(),
                        Optional.of(
                                new Sentence(
                                        "台帳の番号に複数の方が当てはまります。来院時に、マイナンバーカードで受付するか、枝番を確かめてください。",
                                        "The number in the chart fits several people. Use the card, or ask for the branch number, when the patient comes.")));
            default -> new AheadWords(said.word(), said.advice().map(Reason::reception));
        };
    }

    /** Of whom nothing could be told. */
    public static AheadWords notTold(Reason why) {
        return new AheadWords(new Sentence("確認できません", "could not be told"), Optional.of(advice(why)));
    }

    private static Sentence advice(Reason why) {
        return OF_THE_CHECK.contains(why)
                ? why.reception()
                : new Sentence(
                        "前もっての照会が受け付けられませんでした。来院時に確認してください。続くときは、保守業者に番号 " + why.code() + " を伝えてください。",
                        "The question in advance was refused. Check when the patient comes; if it goes on, tell the vendor the code "
                                + why.code() + ".");
    }
}
