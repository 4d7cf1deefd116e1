package shikaku.message.oqs;

import java.time.LocalDate;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Elements;
import shikaku.message.Formats;
import shikaku.message.XmlMessage;

/**
 * OQS-IF-001 資格確認要求: asks for one person's eligibility by what a document says.
 *
 * @param header who asks
 * @param qualificationConfirmationDate 資格確認日, the day the eligibility is asked for
 * @param search 資格確認照会用情報
 */
@Realizes(
        arrows = Arrow.A7,
        clauses = {Clause.C3, Clause.C9})
public record QualificationConfirmationRequest(
        RequestHeader header, LocalDate qualificationConfirmationDate, QualificationConfirmSearchInfo search) {

    public XmlMessage toXml() {
        return XmlMessage.of(
                new Elements()
                        .text("QualificationConfirmationDate", Formats.date(qualificationConfirmationDate))
                        .all(header.toElements()),
                new Elements().block(QualificationConfirmSearchInfo.NAME, search.toElements()));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such request
     */
    public static QualificationConfirmationRequest from(XmlMessage xml) {
        return new QualificationConfirmationRequest(
                RequestHeader.from(xml.headerFields()),
                xml.headerFields().required("QualificationConfirmationDate", Formats::date),
                QualificationConfirmSearchInfo.from(
                        xml.bodyFields().requiredBlock(QualificationConfirmSearchInfo.NAME)));
    }
}
