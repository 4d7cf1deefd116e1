package shikaku.message.bulk;

import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;

/**
 * One person of OQS-IF-012.
 *
 * @param info what was to be registered, echoed
 * @param processing whether it was
 */
public record BulkRegistrationUnit(Echo info, Processing processing) {

    public static final String NAME = "BulkRegistrationUnit";

    public Elements toElements() {
        return new Elements()
                .block(ReferenceNumberRegistrationInfo.NAME, info.toElements())
                .all(processing.toElements());
    }

    /**
     * Reads it back.
     *
     * @throws shikaku.message.MalformedMessage when {@code fields} are of no such unit
     */
    public static BulkRegistrationUnit from(Fields fields) {
        return new BulkRegistrationUnit(
                Echo.of(fields.requiredBlock(ReferenceNumberRegistrationInfo.NAME)), Processing.from(fields));
    }
}
