package shikaku.message.oqs;

import java.util.Optional;
import java.util.function.Function;
import shikaku.domain.InsuredCardQuery;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;

/**
 * 資格確認照会用情報: the question asked with a document, and its echo in the answer.
 *
 * @param query 記号・番号・枝番 and 生年月日
 * @param limitCertificateConsent 限度額適用認定証提供同意フラグ, given by word of mouth
 * @param arbitraryIdentifier 任意の識別子（医療機関固有項目）: the clinic's own key, echoed; at most 100 characters
 */
public record QualificationConfirmSearchInfo(
        InsuredCardQuery query, boolean limitCertificateConsent, Optional<String> arbitraryIdentifier) {

    /** The name of the block. */
    public static final String NAME = "QualificationConfirmSearchInfo";

    private static final Function<String, String> IDENTIFIER = Formats.text(Limits.ARBITRARY_IDENTIFIER_LENGTH);

    public QualificationConfirmSearchInfo {
        arbitraryIdentifier.ifPresent(text -> Formats.requireLength(text, Limits.ARBITRARY_IDENTIFIER_LENGTH));
    }

    public Elements toElements() {
        return InsuredCardKeyElements.of(query.key())
                .text("Birthdate", Formats.date(query.birthdate()))
                .text("LimitApplicationCertificateRelatedConsFlg", Formats.flag(limitCertificateConsent))
                .optional("ArbitraryIdentifier", arbitraryIdentifier, Function.identity());
    }

    /** Reads it back; {@link shikaku.message.MalformedMessage} when the fields hold none. */
    public static QualificationConfirmSearchInfo from(Fields fields) {
        return new QualificationConfirmSearchInfo(
                new InsuredCardQuery(InsuredCardKeyElements.from(fields), fields.required("Birthdate", Formats::date)),
                fields.required("LimitApplicationCertificateRelatedConsFlg", Formats::flag),
                fields.optional("ArbitraryIdentifier", IDENTIFIER));
    }
}
