package shikaku.message.words;

import static shikaku.message.words.Values.WORDS;

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
                new AheadWords(WORDS.sentence("ahead.nothing"), Optional.of(WORDS.sentence("ahead.nothing.advice")));
            case "5" -> new AheadWords(said.word(), Optional.of(WORDS.sentence("ahead.several.advice")));
            default -> new AheadWords(said.word(), said.advice().map(Reason::reception));
        };
    }

    /** Of whom nothing could be told. */
    public static AheadWords notTold(Reason why) {
        return new AheadWords(WORDS.sentence("ahead.not-told"), Optional.of(advice(why)));
    }

    private static Sentence advice(Reason why) {
        return OF_THE_CHECK.contains(why) ? why.reception() : WORDS.sentence("ahead.refused.advice", why.code());
    }
}
