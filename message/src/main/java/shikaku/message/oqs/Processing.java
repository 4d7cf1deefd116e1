package shikaku.message.oqs;

import java.util.Optional;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.code.ProcessingResultStatus;

/** 処理結果状況・処理結果コード・処理結果メッセージ: how one person's processing fared (the second level of codes). */
public sealed interface Processing {

    /** 正常終了, perhaps with something to tell beside it. */
    record Normal(Optional<Remark> remark) implements Processing {}

    /** エラー: nothing was decided about this person. */
    record Failed(Remark remark) implements Processing {}

    /** 正常終了 without a word. */
    static Processing normal() {
        return new Normal(Optional.empty());
    }

    default Elements toElements() {
        return switch (this) {
            case Normal(var remark) -> elements(ProcessingResultStatus.NORMAL, remark);
            case Failed(var remark) -> elements(ProcessingResultStatus.ERROR, Optional.of(remark));
        };
    }

    static Processing from(Fields body) {
        var status = body.required("ProcessingResultStatus", Formats.code(ProcessingResultStatus.class));
        return switch (status) {
            case NORMAL -> new Normal(remark(body));
            case ERROR -> new Failed(remark(body).orElse(new Remark("", "")));
        };
    }

    private static Elements elements(ProcessingResultStatus status, Optional<Remark> remark) {
        return new Elements()
                .text("ProcessingResultStatus", status.code())
                .optional("ProcessingResultCode", remark, Remark::code)
                .optional("ProcessingResultMessage", remark, Remark::message);
    }

    private static Optional<Remark> remark(Fields body) {
        return body.optional("ProcessingResultCode", Remark.TEXT)
                .map(code -> new Remark(
                        code,
                        body.optional("ProcessingResultMessage", Remark.TEXT).orElse("")));
    }
}
