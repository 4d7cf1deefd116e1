package shikaku.message.oqs;

import shikaku.domain.InsuredCardKey;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Elements;
import shikaku.message.Fields;

/**
 * 照会番号登録情報: one clinic's number for one insured person. No birthdate: the clinic registers what it has just been
 * told by the center.
 *
 * @param referenceNumber 照会番号
 * @param key 保険者番号・記号・番号・枝番 as the center returned them
 */
public record ReferenceNumberRegistrationInfo(ReferenceNumber referenceNumber, InsuredCardKey key) {

    /** The name of the block. */
    public static final String NAME = "ReferenceNumberRegistrationInfo";

    public Elements toElements() {
        return new Elements().text("ReferenceNumber", referenceNumber.value()).all(InsuredCardKeyElements.of(key));
    }

    /** Reads it back; {@link shikaku.message.MalformedMessage} when the fields hold none. */
    public static ReferenceNumberRegistrationInfo from(Fields fields) {
        return new ReferenceNumberRegistrationInfo(
                fields.required("ReferenceNumber", ReferenceNumber::new), InsuredCardKeyElements.from(fields));
    }
}
