package shikaku.face;

import shikaku.face.quality.GateLimits;

/**
 * The operating point (動作点): every number that decides, in one place.
 *
 * <p>The default distance of 1.05 is the one at which, on public research pictures (ORL and 2,586 portraits of members of the US Congress), 1 in 10,000
 * strangers was accepted and 0.9 % of genuine pairs refused. Those figures were read on the data they were chosen on; no Japanese face, no child,
 * no mask and no card ten years old was among them. {@code bench face} chooses on one half of the people and reports on the other.
 *
 * @param distance two faces are the same person's up to here (L2 of unit vectors, 0 to 2)
 * @param live from this passive liveness on a face counts as living without more
 * @param fake below this it counts as a picture of a face; between the two it is unsure, and a challenge may be offered
 * @param gates what is not compared at all
 */
public record OperatingPoint(double distance, double live, double fake, GateLimits gates) {
    public static final OperatingPoint DEFAULT = new OperatingPoint(1.05, 0.85, 0.3, GateLimits.DEFAULT);

    /** @throws IllegalArgumentException naming what is allowed */
    public OperatingPoint {
        if (!(distance >= 0.5 && distance <= 1.2)) {
            throw new IllegalArgumentException("distance: from 0.5 to 1.2, not " + distance);
        }
        if (!(fake >= 0 && fake <= live && live <= 1)) {
            throw new IllegalArgumentException("0 ≤ fake ≤ live ≤ 1, not " + fake + " and " + live);
        }
    }

    /** What a passive score means here. */
    public Liveness liveness(double score) {
        if (score >= live) {
            return new Liveness.Living(score);
        }
        return score < fake ? new Liveness.Fake(score) : new Liveness.Unsure(score);
    }

    public boolean matches(double measured) {
        return measured <= distance;
    }
}
