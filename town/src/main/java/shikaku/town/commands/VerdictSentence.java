package shikaku.town.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shikaku.evidence.Expected;
import shikaku.evidence.TreeHead;
import shikaku.evidence.Verification;

/** The verifier's verdict for people: sentences in Japanese, each followed by the same in English. */
final class VerdictSentence {
    private VerdictSentence() {}

    static List<String> of(Verification found, Expected known) {
        return switch (found) {
            case Verification.Fits(var head, int compared, var signed) -> {
                List<String> lines =
                        new ArrayList<>(fits(head.map(TreeHead::size).orElse(0L), compared));
                lines.addAll(signed(signed, known));
                lines.addAll(stamped(signed));
                yield lines;
            }
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
                        "証跡は合っています: %d 件。受領証も控えた先頭もないので、末尾が消されたり全体が書き直されたりしていないかは分かりません。".formatted(records),
                        "The evidence fits: %d records. Without receipts or a checkpoint kept elsewhere nobody can tell whether its end was cut off or all of it rewritten."
                                .formatted(records))
                : List.of(
                        "証跡は合っています: %d 件。受領証と控えた先頭 %d 通のすべてと合います。".formatted(records, compared),
                        "The evidence fits: %d records, in agreement with all %d receipts and checkpoints."
                                .formatted(records, compared));
    }

    private static List<String> signed(Verification.Signed signed, Expected known) {
        if (signed.key().isEmpty()) {
            return List.of("先頭の署名はありません。", "No checkpoint of it is signed.");
        }
        String key = signed.key().get();
        String own = known.key().isPresent() ? "" : "（--key で確かめていません）";
        String ownEnglish = known.key().isPresent() ? "" : " (not compared, --key was not given)";
        return List.of(
                "署名された先頭: %d 通、最後は %d 件目まで。鍵 %s%s".formatted(signed.checkpoints(), signed.upTo(), key, own),
                "Signed checkpoints: %d, the last over %d records. Key %s%s"
                        .formatted(signed.checkpoints(), signed.upTo(), key, ownEnglish));
    }

    private static List<String> stamped(Verification.Signed signed) {
        return signed.stamped()
                .map(when -> when.equals(Instant.MIN)
                        ? List.of(
                                "タイムスタンプ: %d 通（--tsa がないので確かめていません）".formatted(signed.stamps()),
                                "Time stamps: %d, at which nobody looked (--tsa was not given)."
                                        .formatted(signed.stamps()))
                        : List.of(
                                "タイムスタンプ: %d 通、最後は %s。".formatted(signed.stamps(), when),
                                "Time stamps: %d, the last of %s.".formatted(signed.stamps(), when)))
                .orElse(List.of());
    }

    private static String japanese(Verification.Problem problem) {
        return switch (problem) {
            case NOT_READABLE -> "この版の証跡として読めない行です";
            case POSITION -> "記録が抜かれたか、足されたか、動かされました";
            case RECORD_CHANGED -> "記録が書き換えられました";
            case ROOT_CHANGED -> "ここからの記録のどれかが書き換えられました";
            case CHECKPOINT -> "ここまでの記録に署名した先頭が、この証跡のものではありません";
            case STAMP -> "ここまでの記録のタイムスタンプが正しくありません";
            case OTHER_KEY -> "署名の鍵が、知られている鍵や控えた先頭のものと違います";
            case ENDING -> "記録はここまで合いますが、記録のほかの行が消されたか変えられました";
            case TRUNCATED -> "証跡がここで途切れています";
            case ROLLED_BACK -> "受領証か控えた先頭には、ここより先の記録があります。末尾が消されたか、前の状態に戻されました";
            case REWRITTEN -> "受領証か控えた先頭と違います。証跡が書き直されました";
        };
    }

    private static String english(Verification.Problem problem) {
        return switch (problem) {
            case NOT_READABLE -> "a line cannot be read as evidence of this version";
            case POSITION -> "a record was removed, added or moved";
            case RECORD_CHANGED -> "the record was changed";
            case ROOT_CHANGED -> "one of the records from here on was changed";
            case CHECKPOINT -> "the signed checkpoint over the records before it is not one of this log";
            case STAMP -> "the time stamp over the records before it is not good";
            case OTHER_KEY -> "it is signed by another key than the one known, or than the checkpoint that was kept";
            case ENDING -> "the records before it fit, but lines beside them were removed or changed";
            case TRUNCATED -> "the evidence breaks off here";
            case ROLLED_BACK ->
                "a receipt or checkpoint knows of more records, the end was cut off or the log rolled back";
            case REWRITTEN -> "a receipt or checkpoint says otherwise, the log was rewritten";
        };
    }
}
