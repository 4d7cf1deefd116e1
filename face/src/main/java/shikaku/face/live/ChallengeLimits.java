package shikaku.face.live;

import java.time.Duration;
import shikaku.face.OperatingPoint;

/**
 * What counts as having done it.
 *
 * @param time for the whole challenge; afterwards it is over without a word of blame
 * @param gap longest time between two frames: somebody could be exchanged in a longer one
 * @param jump farthest way of the face between two frames, in heights of the face
 * @param growth largest factor by which it grows or shrinks between two frames
 * @param front up to here, in degrees, a head looks straight
 * @param turned from here on, in degrees, it is turned
 * @param closed an eye is closed below this share of how far it was open; the landmarks never let it go to nothing
 * @param open and open again from this share on
 * @param still frames that look straight before the task counts, and after it
 * @param same two frames show the same head up to this distance: the one at which two faces are the same person's
 */
public record ChallengeLimits(
        Duration time,
        Duration gap,
        double jump,
        double growth,
        double front,
        double turned,
        double closed,
        double open,
        int still,
        double same) {
    public static final ChallengeLimits DEFAULT = new ChallengeLimits(
            Duration.ofSeconds(20),
            Duration.ofMillis(800),
            0.5,
            1.5,
            12,
            20,
            0.72,
            0.85,
            2,
            OperatingPoint.DEFAULT.distance());
}
