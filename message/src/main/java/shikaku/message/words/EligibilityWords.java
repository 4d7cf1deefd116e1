package shikaku.message.words;

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
            case "" -> advised("照会停止中", "viewing stopped", Reason.BLOCKED_PENDING_IDENTITY_CHECK);
            case "1" -> new EligibilityWords(new Sentence("有効", "valid"), Optional.empty());
            case "2" -> advised("無効", "not valid", Reason.COVERAGE_ENDED);
            case "3" -> advised("無効（新しい資格あり）", "not valid; a newer one exists", Reason.NEWER_COVERAGE_EXISTS);
            case "4" -> notFound(asked);
            case "5" -> advised("複数該当", "more than one person fits", Reason.SEVERAL_PERSONS_MATCH);
            case "6" -> advised("有効（医療券未登録）", "valid; no ticket yet", Reason.TICKET_NOT_REGISTERED);
            default -> throw new IllegalArgumentException("資格有効性 is 1 to 6");
        };
    }

    private static EligibilityWords notFound(ReferenceClassification asked) {
        return switch (asked) {
            case MY_NUMBER_CARD ->
                advised("該当資格なし（保険者の登録なし）", "no coverage registered for the holder", Reason.PERSON_NOT_REGISTERED);
            case INSURED_CARD ->
                advised("該当資格なし（入力を確認）", "nothing found; check what was typed", Reason.NO_COVERAGE_FOUND);
        };
    }

    private static EligibilityWords advised(String japanese, String english, Reason advice) {
        return new EligibilityWords(new Sentence(japanese, english), Optional.of(advice));
    }
}
