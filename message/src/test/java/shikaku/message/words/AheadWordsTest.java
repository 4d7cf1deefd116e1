package shikaku.message.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.message.Reason;

class AheadWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4", "5", "6", ""})
    void nobodyIsToldToLookAtWhatTheyTypedOfAnAnswerNobodyTypedFor(String code) {
        speaksOfNoTyping(AheadWords.of(Optional.of(code).filter(one -> !one.isEmpty())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {
                "VALUE_NOT_ALLOWED",
                "ELEMENT_MISSING",
                "UNEXPECTED_MESSAGE",
                "NO_KEY_TO_ASK_WITH",
                "BULK_ANSWER_LATE",
                "BULK_ANSWER_LACKS_PERSON"
            })
    void norWhereNothingCouldBeTold(Reason why) {
        speaksOfNoTyping(AheadWords.notTold(why));
    }

    private static void speaksOfNoTyping(AheadWords said) {
        assertThat(said.word().japanese()).doesNotContain("入力");
        assertThat(said.advice()).hasValueSatisfying(advice -> {
            assertThat(advice.japanese()).doesNotContain("入力", "送信");
            assertThat(advice.english()).doesNotContain("typed", "input", "send");
        });
    }
}
