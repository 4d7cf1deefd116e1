package shikaku.message.session;

import java.time.LocalDate;
import shikaku.domain.InstitutionCode;
import shikaku.message.Elements;
import shikaku.message.Formats;
import shikaku.message.XmlMessage;

/**
 * 緊急時の検索 (our profile): after an outage, a visit of which only four items were noted; answered by OQS-IF-002 like an inquiry by document,
 * and only while an operator of the center has opened the search for the institution (rules.md §4.10). How the official
 * 緊急時医療情報・資格確認機能 is spoken to is not public: there it is a page.
 *
 * @param institution 医療機関コード
 * @param qualificationConfirmationDate 資格確認日, the day of the visit
 */
public record EmergencySearch(InstitutionCode institution, LocalDate qualificationConfirmationDate, FourItems items) {
    /** The name of the block. */
    public static final String NAME = "EmergencySearchInfo";

    public XmlMessage toXml() {
        return XmlMessage.of(
                new Elements()
                        .text("QualificationConfirmationDate", Formats.date(qualificationConfirmationDate))
                        .all(SessionElements.institution(institution)),
                new Elements().block(NAME, items.toElements()));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such search
     */
    public static EmergencySearch from(XmlMessage xml) {
        return new EmergencySearch(
                SessionElements.institution(xml),
                xml.headerFields().required("QualificationConfirmationDate", Formats::date),
                FourItems.from(xml.bodyFields().requiredBlock(NAME)));
    }
}
