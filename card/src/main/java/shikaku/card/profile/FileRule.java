package shikaku.card.profile;

import java.util.Map;
import shikaku.card.chip.AccessRule;
import shikaku.card.chip.PinForm;
import shikaku.card.chip.SignatureScheme;

/** What a profile says about one elementary file, before anybody's data is in it. */
public sealed interface FileRule {
    /**
     * Bytes to be read.
     *
     * @param bytes size of the file, the rest filled with {@code FF}; 0 when it is as long as its content
     */
    record Content(AccessRule read, int bytes) implements FileRule {
        static Content free() {
            return new Content(AccessRule.FREE, 0);
        }
    }

    /**
     * A private key.
     *
     * @param schemes by P1‖P2 of COMPUTE DIGITAL SIGNATURE
     */
    record SigningKey(AccessRule use, Map<Integer, SignatureScheme> schemes) implements FileRule {}

    /**
     * A PIN or 照合番号.
     *
     * @param tries 1 to 15: the counter stands in one hexadecimal digit of the status word
     */
    record Reference(PinForm form, int tries) implements FileRule {}

    /**
     * 特定機関認証: the root under which an institution opens keys.
     *
     * @param boundTo identifier of the file that makes a proof this card's
     */
    record Root(int boundTo) implements FileRule {}
}
