package shikaku.message.oqs;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.code.CharacterCodeIdentifier;
import shikaku.message.code.SegmentOfResult;

/**
 * What the header of every OQS result that ended normally holds.
 *
 * @param processExecutionTime 処理実行日時 in Japan's time, to the second
 * @param request the echo of the request's header
 */
public record ResultHeader(LocalDateTime processExecutionTime, RequestHeader request) {

    public ResultHeader {
        processExecutionTime = processExecutionTime.truncatedTo(ChronoUnit.SECONDS);
    }

    public Elements toElements() {
        return new Elements()
                .text("ProcessExecutionTime", Formats.time(processExecutionTime))
                .all(request.toElements())
                .text("SegmentOfResult", SegmentOfResult.NORMAL.code())
                .text("CharacterCodeIdentifier", CharacterCodeIdentifier.UTF_8.code());
    }

    /** Reads it back; {@link shikaku.message.MalformedMessage} when the fields hold none. */
    public static ResultHeader from(Fields fields) {
        var segment = fields.required("SegmentOfResult", SegmentOfResult::ofWire);
        if (segment != SegmentOfResult.NORMAL) {
            throw new MalformedMessage(Reason.UNEXPECTED_MESSAGE, "SegmentOfResult");
        }
        return new ResultHeader(fields.required("ProcessExecutionTime", Formats::time), RequestHeader.from(fields));
    }
}
