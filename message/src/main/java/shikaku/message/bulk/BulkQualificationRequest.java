package shikaku.message.bulk;

import java.time.LocalDate;
import shikaku.message.Elements;
import shikaku.message.Formats;
import shikaku.message.XmlMessage;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.RequestHeader;

/**
 * OQS-IF-005 資格確認一括照会要求 without its people: {@code QualificationConfirmSearchInfo} repeats in the body, one for each.
 *
 * @param header who asks
 * @param qualificationConfirmationDate 資格確認日, one for all
 */
public record BulkQualificationRequest(RequestHeader header, LocalDate qualificationConfirmationDate) {

    /** The block that repeats. */
    public static final String UNIT = QualificationConfirmSearchInfo.NAME;

    /** The message before its first person. */
    public XmlMessage envelope() {
        return XmlMessage.of(
                new Elements()
                        .text("QualificationConfirmationDate", Formats.date(qualificationConfirmationDate))
                        .all(header.toElements()),
                new Elements());
    }

    /**
     * Reads it from what stands around the people.
     *
     * @throws shikaku.message.MalformedMessage when {@code envelope} is of no such request
     */
    public static BulkQualificationRequest from(XmlMessage envelope) {
        return new BulkQualificationRequest(
                RequestHeader.from(envelope.headerFields()),
                envelope.headerFields().required("QualificationConfirmationDate", Formats::date));
    }
}
