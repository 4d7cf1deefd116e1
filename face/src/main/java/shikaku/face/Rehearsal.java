package shikaku.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rehearsal (予行) before the patient comes: the whole way from bytes to an answer, with a face of a few strokes that is nobody's, as a card's photo and
 * as a frame. It makes the JVM learn its own code, so that the first patient waits no longer than the tenth, and it is a self-test: a reader whose nets do
 * not know the drawing again does not open its face path.
 */
public final class Rehearsal {
    /** Enough for the JVM to have compiled what is hot: about a second and a half of one thread. */
    public static final int ROUNDS = 8;

    private static final String PHOTO = "drawn.jp2";
    private static final String FRAME = "drawn.jpg";

    private Rehearsal() {}

    /** @return whether the drawing was known again in every round */
    public static boolean passes(Verification verification, int rounds) {
        Optional<byte[]> photo = Optional.of(bytes(PHOTO));
        byte[] frame = bytes(FRAME);
        for (int round = 0; round < rounds; round++) {
            Outcome outcome = verification.verify(photo, List.of(frame), LivenessRule.SHOWN_ONLY);
            if (!(outcome instanceof Outcome.Matched)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Objects.requireNonNull(Rehearsal.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
