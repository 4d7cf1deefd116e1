package shikaku.message.bulk;

import shikaku.message.Limits;

/**
 * 受付番号: the center's name for one bulk job, with which its result is fetched. Its real form is not public; taken here are letters,
 * digits and hyphens.
 *
 * @param value at most {@link Limits#RECEPTION_NUMBER_LENGTH} characters
 */
public record ReceptionNumber(String value) {

    public static final String NAME = "ReceptionNumber";

    public ReceptionNumber {
        if (!value.matches("[0-9A-Za-z-]{1," + Limits.RECEPTION_NUMBER_LENGTH + "}")) {
            throw new IllegalArgumentException("a reception number has letters, digits and hyphens");
        }
    }
}
