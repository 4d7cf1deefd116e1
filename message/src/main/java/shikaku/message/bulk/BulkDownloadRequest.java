package shikaku.message.bulk;

import shikaku.message.Elements;
import shikaku.message.XmlMessage;
import shikaku.message.oqs.RequestHeader;

/**
 * OQS-IF-007 and 011 ダウンロード要求: fetches a job's result.
 *
 * @param header who fetches
 * @param receptionNumber 受付番号
 */
public record BulkDownloadRequest(RequestHeader header, ReceptionNumber receptionNumber) {

    public XmlMessage toXml() {
        return XmlMessage.of(header.toElements(), new Elements().text(ReceptionNumber.NAME, receptionNumber.value()));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such request
     */
    public static BulkDownloadRequest from(XmlMessage xml) {
        return new BulkDownloadRequest(
                RequestHeader.from(xml.headerFields()),
                xml.bodyFields().required(ReceptionNumber.NAME, ReceptionNumber::new));
    }
}
