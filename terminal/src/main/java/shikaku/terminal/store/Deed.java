package shikaku.terminal.store;

import java.util.Optional;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInNumber;

/**
 * 操作ログの一件: who did what about which check-in, and what came of it. Never a name, a number of a document or a serial: the check-in's
 * running number stands for the person.
 *
 * @param act what was done
 * @param who a member of staff, {@code patient}, {@code accounting}, or {@code terminal} itself
 * @param whom the check-in it was about
 * @param how how the person was identified and who answered, where that is known
 * @param consents what was consented to
 * @param outcome what came of it, in one word
 * @param reason the reason's code belongs to it
 */
public record Deed(
        Act act,
        String who,
        Optional<CheckInNumber> whom,
        How how,
        Optional<Consents> consents,
        String outcome,
        Optional<Reason> reason) {
    /** The terminal itself. */
    public static final String TERMINAL = "terminal";

    /** A deed that went as it should. */
    public static Deed done(Act act, String who, Optional<CheckInNumber> whom, String outcome) {
        return new Deed(act, who, whom, How.UNKNOWN, Optional.empty(), outcome, Optional.empty());
    }

    /** Something that arrived and was refused. */
    public static Deed refused(String who, Optional<CheckInNumber> whom, Reason reason) {
        return new Deed(Act.REFUSED, who, whom, How.UNKNOWN, Optional.empty(), "refused", Optional.of(reason));
    }

    /** What was done. */
    public enum Act {
        /** 端末の起動 */
        STARTED,
        /** 受付の開始 */
        BEGUN,
        /** 受付の終わり、回答あり */
        ANSWERED,
        /** 受付の終わり、回答なし */
        ENDED,
        /** リーダーの終了（顔画像・暗証番号の消去） */
        READER_ENDED,
        /** 目視による確認 */
        COMPARED,
        /** 結果の閲覧 */
        VIEWED,
        /** 医事会計への受渡し */
        DELIVERED,
        /** 照会番号の登録 */
        REGISTERED,
        /** 受け付けなかった入力 */
        REFUSED,
        /** 一日の締めと消去 */
        DAY_CLOSED
    }

    /** 本人確認方法 and 回答者, as far as known. */
    public record How(Optional<IdentityMethod> method, Optional<AnsweredBy> answeredBy) {
        public static final How UNKNOWN = new How(Optional.empty(), Optional.empty());
    }
}
