package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.message.reader.PinState;

/**
 * The ways of identification that somebody may choose from; a member of staff is always among them.
 *
 * @param pin a PIN that cannot be used is not offered
 * @param face whether the face is
 * @param setback what stands in the face's way, or why it has just come to nothing: one plain sentence for them
 */
public record Offer(PinState pin, boolean face, Optional<Setback> setback) {
    /** Where no face is compared. */
    public static Offer withoutFace(PinState pin) {
        return new Offer(pin, false, Optional.empty());
    }
}
