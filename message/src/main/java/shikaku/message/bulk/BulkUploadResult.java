package shikaku.message.bulk;

import java.util.Optional;
import shikaku.message.Fields;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ResultHeader;

/**
 * OQS-IF-006 and 010 アップロード結果: the job was taken. Whether the number stands in the header or in the body is not public: written into the
 * header, where the second step's result has it, and read from either (our profile).
 *
 * @param header when, and the echo of the request's header
 * @param receptionNumber 受付番号
 */
public record BulkUploadResult(ResultHeader header, ReceptionNumber receptionNumber) {

    public XmlMessage toXml() {
        return XmlMessage.of(
                header.toElements().text(ReceptionNumber.NAME, receptionNumber.value()),
                Processing.normal().toElements());
    }

    /**
     * Reads it back; look for a {@link shikaku.message.oqs.ErrorResult} first.
     *
     * @throws MalformedMessage when {@code xml} is no such result
     */
    public static BulkUploadResult from(XmlMessage xml) {
        return new BulkUploadResult(
                ResultHeader.from(xml.headerFields()),
                number(xml.headerFields())
                        .or(() -> number(xml.bodyFields()))
                        .orElseThrow(() -> new MalformedMessage(Reason.ELEMENT_MISSING, ReceptionNumber.NAME)));
    }

    private static Optional<ReceptionNumber> number(Fields fields) {
        return fields.optional(ReceptionNumber.NAME, ReceptionNumber::new);
    }
}
