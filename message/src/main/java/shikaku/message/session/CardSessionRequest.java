package shikaku.message.session;

import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Elements;
import shikaku.message.XmlMessage;

/**
 * Arrow ③ 電子証明書の要求 (our profile): the terminal opens a session for one card.
 *
 * @param institution 医療機関コード; who really asks follows from the client certificate
 */
@Realizes(arrows = Arrow.A3, clauses = Clause.C9)
public record CardSessionRequest(InstitutionCode institution) {

    public XmlMessage toXml() {
        return XmlMessage.of(SessionElements.institution(institution), new Elements());
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such request
     */
    public static CardSessionRequest from(XmlMessage xml) {
        return new CardSessionRequest(SessionElements.institution(xml));
    }
}
