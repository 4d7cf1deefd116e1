package shikaku.message.oqs;

import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Elements;
import shikaku.message.XmlMessage;

/**
 * OQS-IF-004 照会番号登録結果: the echo of what was registered, and how it fared.
 *
 * @param header when, and the echo of the request's header
 * @param info the echo of 照会番号 and whose it is
 * @param processing whether it was registered
 */
@Realizes(
        arrows = {Arrow.A9, Arrow.A10},
        clauses = Clause.C9)
public record ReferenceNumberRegistrationResult(
        ResultHeader header, ReferenceNumberRegistrationInfo info, Processing processing) {

    public XmlMessage toXml() {
        return XmlMessage.of(
                header.toElements(),
                new Elements()
                        .block(ReferenceNumberRegistrationInfo.NAME, info.toElements())
                        .all(processing.toElements()));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such result
     */
    public static ReferenceNumberRegistrationResult from(XmlMessage xml) {
        return new ReferenceNumberRegistrationResult(
                ResultHeader.from(xml.headerFields()),
                ReferenceNumberRegistrationInfo.from(
                        xml.bodyFields().requiredBlock(ReferenceNumberRegistrationInfo.NAME)),
                Processing.from(xml.bodyFields()));
    }
}
