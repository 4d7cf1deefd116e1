package shikaku.message.oqs;

import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Elements;
import shikaku.message.XmlMessage;

/**
 * OQS-IF-003 照会番号登録要求: arrow ⑨ from accounting to the terminal, arrow ⑩ from there to the center.
 *
 * @param header 医療機関コード and the client's own name for the message
 * @param info 照会番号 and whose it is
 */
@Realizes(
        arrows = {Arrow.A9, Arrow.A10},
        clauses = Clause.C9)
public record ReferenceNumberRegistration(RequestHeader header, ReferenceNumberRegistrationInfo info) {

    public XmlMessage toXml() {
        return XmlMessage.of(
                header.toElements(), new Elements().block(ReferenceNumberRegistrationInfo.NAME, info.toElements()));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such request
     */
    public static ReferenceNumberRegistration from(XmlMessage xml) {
        return new ReferenceNumberRegistration(
                RequestHeader.from(xml.headerFields()),
                ReferenceNumberRegistrationInfo.from(
                        xml.bodyFields().requiredBlock(ReferenceNumberRegistrationInfo.NAME)));
    }
}
