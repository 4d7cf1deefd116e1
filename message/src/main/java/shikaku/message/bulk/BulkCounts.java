package shikaku.message.bulk;

import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;

/**
 * 処理結果件数: how many people a finished job had.
 *
 * @param normal 正常処理件数
 * @param error エラー件数
 */
public record BulkCounts(int normal, int error) {

    public BulkCounts {
        if (normal < 0 || error < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }

    /** 処理結果件数. */
    public int all() {
        return normal + error;
    }

    Elements toElements() {
        return new Elements()
                .text("NumberOfProcessingResult", Integer.toString(all()))
                .text("NumberOfNormalProcessing", Integer.toString(normal))
                .text("NumberOfError", Integer.toString(error));
    }

    static BulkCounts from(Fields header) {
        return new BulkCounts(
                header.required("NumberOfNormalProcessing", Formats::number),
                header.required("NumberOfError", Formats::number));
    }
}
