package shikaku.message.words;

import static shikaku.message.words.Values.WORDS;

import java.util.Optional;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.code.ReferenceClassification;

/**
 * 資格有効性 (OQSCD006) in words. Nobody is ever called uninsured (rules.md §4.1); and of 4 the words follow how was asked, because by card
 * nobody typed anything.
 *
 * @param word a word or two
 * @param advice what the reception does; empty where nothing is to be done
 */
public record EligibilityWords(Sentence word, Optional<Reason> advice) {
    /**
     * @param code 1 to 6, empty while viewing is blocked
     * @throws IllegalArgumentException when there is no such code
     */
    public static EligibilityWords of(Optional<String> code, ReferenceClassification asked) {
        return switch (code.orElse("")) {
            case "" -> advised(WORDS.sentence("validity.blocked"), Reason.BLOCKED_PENDING_IDENTITY_CHECK);
            case "1" -> new EligibilityWords(WORDS.sentence("validity.1"), Optional.empty());
            case "2" -> advised(WORDS.sentence("validity.2"), Reason.COVERAGE_ENDED);
            case "3" -> advised(WORDS.sentence("validity.3"), Reason.NEWER_COVERAGE_EXISTS);
            case "4" -> notFound(asked);
            case "5" -> advised(WORDS.sentence("validity.5"), Reason.SEVERAL_PERSONS_MATCH);
            case "6" -> advised(WORDS.sentence("validity.6"), Reason.TICKET_NOT_REGISTERED);
            default -> throw new IllegalArgumentException("資格有効性 is 1 to 6");
        };
    }

    private static EligibilityWords notFound(ReferenceClassification asked) {
        return switch (asked) {
            case MY_NUMBER_CARD -> advised(WORDS.sentence("validity.4.by-card"), Reason.PERSON_NOT_REGISTERED);
            case INSURED_CARD -> advised(WORDS.sentence("validity.4.typed"), Reason.NO_COVERAGE_FOUND);
        };
    }

    private static EligibilityWords advised(Sentence word, Reason advice) {
        return new EligibilityWords(word, Optional.of(advice));
    }
}
