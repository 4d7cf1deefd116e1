package shikaku.message.insurer;

import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.Reason;

/**
 * A line of a registration that was refused while the others went in.
 *
 * @param recordId the insurer's name for the line
 * @param reason why
 * @param where the element at fault, or the line as a whole
 */
public record RejectedRecord(String recordId, Reason reason, String where) {

    static final String NAME = "RejectedRecord";

    Elements toElements() {
        return new Elements()
                .text(CoverageRecord.RECORD_ID, recordId)
                .text("ProcessingResultCode", reason.code())
                .text("ProcessingResultMessage", reason.vendor().japanese())
                .text("ElementName", where);
    }

    static RejectedRecord from(Fields fields) {
        return new RejectedRecord(
                CoverageRecord.identifier(fields),
                fields.required("ProcessingResultCode", RejectedRecord::reason),
                fields.required("ElementName", Formats.text(Limits.NAME_LENGTH)));
    }

    private static Reason reason(String code) {
        return Reason.ofCode(code).orElseThrow(() -> new IllegalArgumentException("no code of ours"));
    }
}
