package shikaku.message.bulk;

import shikaku.message.Limits;

/**
 * 要求の名前: what a terminal calls one bulk request of its own, so that the center knows it again when it is sent once more, as after a power cut
 * between its arrival and its answer; the same job is answered then and none is begun. It travels as an HTTP header and never in a message (our profile).
 *
 * @param value {@link Limits#REQUEST_KEY_LENGTH_LEAST} to {@link Limits#REQUEST_KEY_LENGTH} letters, digits and hyphens, such as a UUID; it says
 *     nothing of anybody
 */
public record RequestKey(String value) {

    /** The header's name. */
    public static final String HEADER = "Shikaku-Request";

    private static final String FORM =
            "[0-9A-Za-z-]{" + Limits.REQUEST_KEY_LENGTH_LEAST + "," + Limits.REQUEST_KEY_LENGTH + "}";

    public RequestKey {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a request's name has letters, digits and hyphens");
        }
    }

    /** Whether this is the value of a key. */
    public static boolean isOne(String value) {
        return value.matches(FORM);
    }
}
