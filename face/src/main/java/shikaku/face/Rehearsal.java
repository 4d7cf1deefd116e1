package shikaku.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import shikaku.face.picture.BadPicture;
import shikaku.face.picture.ChipPhoto;
import shikaku.face.picture.JpegFrame;

/**
 * A rehearsal (予行) before the patient comes: the whole way from bytes to an answer, with a face of a few strokes that is nobody's, as a card's photo and
 * as a frame. It makes the JVM learn its own code, so that the first patient waits no longer than the tenth, and it is a self-test: a reader whose nets do
 * not know the drawing again does not open its face path.
 */
public final class Rehearsal {
    /** From the third on a round takes as long as the tenth (measured with C1): what more of them cost, each waiting reader would pay after each patient. */
    public static final int ROUNDS = 3;

    private static final int SLOW_ROUNDS = 3;
    private static final String PHOTO = "drawn.jp2";
    private static final String FRAME = "drawn.jpg";

    private Rehearsal() {}

    /** What came of it. */
    public enum Result {
        /** The drawing was known again in every round. */
        PASSED,
        /** The nets do not know it again. */
        NOT_KNOWN,
        /** Pictures could not be decoded with as much work as one may cost: of the nets that says nothing. */
        TOO_SLOW
    }

    /** Holds so many rounds. */
    public static Result hold(Verification verification, int rounds) {
        Optional<byte[]> photo = Optional.of(bytes(PHOTO));
        byte[] frame = bytes(FRAME);
        return hold(
                () -> verification.verify(photo, List.of(frame), LivenessRule.SHOWN_ONLY),
                () -> decodes(photo.get(), frame),
                rounds);
    }

    private static boolean decodes(byte[] photo, byte[] frame) {
        try {
            ChipPhoto.decode(photo);
            JpegFrame.decode(frame);
            return true;
        } catch (BadPicture tooMuchWork) {
            return false;
        }
    }

    /**
     * A cold JVM decodes slowly at first: such a round says nothing of the nets, and is held again.
     *
     * @param decodes asked when that was of no use: where both pictures can be decoded, it is the nets that see nobody in them
     */
    static Result hold(Supplier<Outcome> round, BooleanSupplier decodes, int rounds) {
        int known = 0;
        for (int slow = 0; known < rounds && slow <= SLOW_ROUNDS; ) {
            switch (round.get()) {
                case Outcome.Matched _ -> known++;
                case Outcome.BadPhoto _, Outcome.BadFrames _ -> slow++;
                case Outcome.NotMatched _, Outcome.Unsure _, Outcome.NotLive _, Outcome.Retake _, Outcome.NoPhoto _ -> {
                    return Result.NOT_KNOWN;
                }
            }
        }
        if (known == rounds) {
            return Result.PASSED;
        }
        return decodes.getAsBoolean() ? Result.NOT_KNOWN : Result.TOO_SLOW;
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Objects.requireNonNull(Rehearsal.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
