package shikaku.message.oqs;

import java.util.Optional;
import java.util.function.Function;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.Sentence;

/**
 * A code with the text that is to be shown as it is (ProcessingResultCode and ProcessingResultMessage, or ErrorCode and
 * ErrorMessage). A real center sends codes that are not ours, so both are kept as they came.
 *
 * @param code at most 1,000 characters
 * @param message at most 1,000 characters
 */
public record Remark(String code, String message) {

    static final Function<String, String> TEXT = Formats.text(Limits.PROCESSING_MESSAGE_LENGTH);

    public Remark {
        Formats.requireLength(code, Limits.PROCESSING_MESSAGE_LENGTH);
        Formats.requireLength(message, Limits.PROCESSING_MESSAGE_LENGTH);
    }

    /** Our own reason; the message is what the reception is told, in both languages as in {@link ErrorResult#of}. */
    public static Remark of(Reason reason) {
        return new Remark(reason.code(), reason.reception().inBoth());
    }

    /** Why a message was not understood, with the name of the element at fault for whoever wrote it. */
    public static Remark of(MalformedMessage malformed) {
        Sentence told = malformed.reason().reception();
        return new Remark(
                malformed.reason().code(),
                told.japanese() + "（要素名 " + malformed.where() + "） / " + told.english() + " (element "
                        + malformed.where() + ")");
    }

    /** Our reason of this code, if the code is ours. */
    public Optional<Reason> reason() {
        return Reason.ofCode(code);
    }
}
