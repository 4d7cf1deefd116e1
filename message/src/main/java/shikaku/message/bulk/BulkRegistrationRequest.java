package shikaku.message.bulk;

import shikaku.message.Elements;
import shikaku.message.XmlMessage;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;

/**
 * OQS-IF-009 照会番号一括登録要求 without its people: {@code ReferenceNumberRegistrationInfo} repeats in the body, one for each.
 *
 * @param header who registers
 */
public record BulkRegistrationRequest(RequestHeader header) {

    /** The block that repeats. */
    public static final String UNIT = ReferenceNumberRegistrationInfo.NAME;

    /** The message before its first person. */
    public XmlMessage envelope() {
        return XmlMessage.of(header.toElements(), new Elements());
    }

    /**
     * Reads it from what stands around the people.
     *
     * @throws shikaku.message.MalformedMessage when {@code envelope} is of no such request
     */
    public static BulkRegistrationRequest from(XmlMessage envelope) {
        return new BulkRegistrationRequest(RequestHeader.from(envelope.headerFields()));
    }
}
