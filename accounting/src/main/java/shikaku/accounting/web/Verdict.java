package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.util.Optional;
import shikaku.accounting.intake.Answer;
import shikaku.accounting.store.ArrivalRow;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.words.EligibilityWords;

/**
 * 資格有効性 as a clerk sees it: a word with a colour, and what to do where it is not simply valid. Nobody is ever called uninsured
 * (rules.md §4.1).
 *
 * @param tone of the colour: {@code good}, {@code care} or {@code stop}; the word says the same without colour
 */
record Verdict(String tone, Sentence word, Optional<Sentence> advice) {
    static Verdict of(ArrivalRow row) {
        return row.refused()
                .map(reason -> advised("stop", WORDS.sentence("verdict.not-taken-in"), Optional.of(reason)))
                .orElseGet(() -> of(row.result().orElseThrow()));
    }

    private static Verdict of(ArrivalRow.Result result) {
        EligibilityWords words = EligibilityWords.of(result.validity(), classification(result.asked()));
        return advised(tone(result.validity().orElse("")), words.word(), words.advice());
    }

    private static ReferenceClassification classification(Answer.Asked asked) {
        return switch (asked) {
            case BY_CARD -> ReferenceClassification.MY_NUMBER_CARD;
            case BY_DOCUMENT -> ReferenceClassification.INSURED_CARD;
        };
    }

    private static String tone(String code) {
        return switch (code) {
            case "1" -> "good";
            case "4", "5", "6" -> "care";
            default -> "stop";
        };
    }

    private static Verdict advised(String tone, Sentence word, Optional<Reason> reason) {
        return new Verdict(tone, word, reason.map(Reason::reception));
    }
}
