package shikaku.message.oqs;

import java.time.LocalDate;
import java.util.Optional;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Elements;
import shikaku.message.Formats;
import shikaku.message.XmlMessage;
import shikaku.message.code.ReferenceClassification;

/**
 * OQS-IF-002 資格確認結果, also what a card read brings (the file of the {@code face} folder): arrow ⑦ from the center to the terminal,
 * arrow ⑧ from there to accounting.
 *
 * @param header when, and the echo of the request's header
 * @param qualificationConfirmationDate 資格確認日
 * @param referenceClassification 照会区分: by card or by document
 * @param search the echo of 資格確認照会用情報; none when a card was read
 * @param confirmation what is said about the person
 */
@Realizes(
        arrows = {Arrow.A7, Arrow.A8},
        clauses = {Clause.C1, Clause.C9})
public record QualificationConfirmationResult(
        ResultHeader header,
        LocalDate qualificationConfirmationDate,
        ReferenceClassification referenceClassification,
        Optional<QualificationConfirmSearchInfo> search,
        Confirmation confirmation) {

    public XmlMessage toXml() {
        return XmlMessage.of(
                header.toElements()
                        .text("QualificationConfirmationDate", Formats.date(qualificationConfirmationDate))
                        .text("ReferenceClassification", referenceClassification.code()),
                new Elements()
                        .optionalBlock(
                                QualificationConfirmSearchInfo.NAME, search, QualificationConfirmSearchInfo::toElements)
                        .all(confirmation.toElements()));
    }

    /**
     * Reads a result that ended normally; look for an {@link ErrorResult} first.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such result
     */
    public static QualificationConfirmationResult from(XmlMessage xml) {
        return new QualificationConfirmationResult(
                ResultHeader.from(xml.headerFields()),
                xml.headerFields().required("QualificationConfirmationDate", Formats::date),
                xml.headerFields().required("ReferenceClassification", Formats.code(ReferenceClassification.class)),
                xml.bodyFields().block(QualificationConfirmSearchInfo.NAME).map(QualificationConfirmSearchInfo::from),
                Confirmation.from(xml.bodyFields()));
    }
}
