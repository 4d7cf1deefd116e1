package shikaku.edge.body;

import java.time.Duration;

/**
 * What a program allows the bodies of the requests under way.
 *
 * @param free bytes that any body may have without a place of its own
 * @param places larger bodies in memory at a time
 * @param each how many of those places one client may have
 * @param deadline a body that is not there by then is refused with the next of its bytes, or when its line has been silent for ten seconds
 */
public record BodyLimits(int free, int places, int each, Duration deadline) {
    /** @throws IllegalArgumentException when somebody could take everything or nobody anything */
    public BodyLimits {
        if (free < 0 || each < 1 || each >= places || !deadline.isPositive()) {
            throw new IllegalArgumentException("limits of bodies leave everybody something");
        }
    }
}
