package shikaku.town.commands;

import java.util.List;
import shikaku.evidence.TreeHead;
import shikaku.evidence.Verification;

/** The verifier's verdict for people: a sentence in Japanese, then the same in English. */
final class VerdictSentence {
    private VerdictSentence() {}

    static List<String> of(Verification found) {
        return switch (found) {
            case Verification.Fits(var head, int compared) ->
                fits(head.map(TreeHead::size).orElse(0L), compared);
            case Verification.Broken(long position, var problem) ->
                List.of(
                        "証跡は合いません。合わない最初の記録は %d 番（0 から数えて）: %s。".formatted(position, japanese(problem)),
                        "The evidence does not fit. The first record that does not fit is number %d, from 0: %s."
                                .formatted(position, english(problem)));
        };
    }

    private static List<String> fits(long records, int compared) {
        return compared == 0
                ? List.of(
                        "証跡は合っています: %d 件。受領証がないので、末尾が消されたり全体が書き直されたりしていないかは分かりません。".formatted(records),
                        "The evidence fits: %d records. Without receipts nobody can tell whether its end was cut off or all of it rewritten."
                                .formatted(records))
                : List.of(
                        "証跡は合っています: %d 件。受領証 %d 通のすべてと合います。".formatted(records, compared),
                        "The evidence fits: %d records, in agreement with all %d receipts."
                                .formatted(records, compared));
    }

    private static String japanese(Verification.Problem problem) {
        return switch (problem) {
            case NOT_READABLE -> "この版の証跡として読めない行です";
            case POSITION -> "記録が抜かれたか、足されたか、動かされました";
            case RECORD_CHANGED -> "記録が書き換えられました";
            case ROOT_CHANGED -> "ここからの記録のどれかが書き換えられました";
            case TRUNCATED -> "証跡がここで途切れています";
            case REWRITTEN -> "受領証と違います。証跡が書き直されました";
        };
    }

    private static String english(Verification.Problem problem) {
        return switch (problem) {
            case NOT_READABLE -> "a line cannot be read as evidence of this version";
            case POSITION -> "a record was removed, added or moved";
            case RECORD_CHANGED -> "the record was changed";
            case ROOT_CHANGED -> "one of the records from here on was changed";
            case TRUNCATED -> "the evidence breaks off here";
            case REWRITTEN -> "a receipt says otherwise, the log was rewritten";
        };
    }
}
