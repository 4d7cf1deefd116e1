package shikaku.accounting.web;

import java.util.Optional;
import shikaku.accounting.store.ArrivalRow;
import shikaku.message.Reason;
import shikaku.message.Sentence;

/**
 * 資格有効性 as a clerk sees it: a word with a colour, and what to do where it is not simply valid. Nobody is ever called uninsured
 * (rules.md §4.1).
 *
 * @param tone of the colour: {@code good}, {@code care} or {@code stop}; the word says the same without colour
 */
record Verdict(String tone, Sentence word, Optional<Sentence> advice) {
    private static final Verdict VALID = new Verdict("good", new Sentence("有効", "valid"), Optional.empty());

    static Verdict of(ArrivalRow row) {
        return row.refused()
                .map(reason -> advised("stop", "取り込めません", "not taken in", reason))
                .orElseGet(() -> row.result()
                        .flatMap(ArrivalRow.Result::validity)
                        .map(Verdict::ofCode)
                        .orElseGet(() -> advised("stop", "照会停止中", "on hold", Reason.BLOCKED_PENDING_IDENTITY_CHECK)));
    }

    private static Verdict ofCode(String code) {
        return switch (code) {
            case "1" -> VALID;
            case "2" -> advised("stop", "無効", "not valid", Reason.COVERAGE_ENDED);
            case "3" -> advised("stop", "無効（新しい資格あり）", "not valid; newer exists", Reason.NEWER_COVERAGE_EXISTS);
            case "4" -> advised("care", "該当資格なし", "not found", Reason.NO_COVERAGE_FOUND);
            case "5" -> advised("care", "複数該当", "several fit", Reason.SEVERAL_PERSONS_MATCH);
            case "6" -> advised("care", "有効（未登録）", "valid; no ticket yet", Reason.TICKET_NOT_REGISTERED);
            default -> throw new IllegalStateException("no such 資格有効性 is stored");
        };
    }

    private static Verdict advised(String tone, String japanese, String english, Reason reason) {
        return new Verdict(tone, new Sentence(japanese, english), Optional.of(reason.reception()));
    }
}
