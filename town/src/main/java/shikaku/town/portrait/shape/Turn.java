package shikaku.town.portrait.shape;

/**
 * How a head is turned, about a point in the neck.
 *
 * @param yaw to the right of the picture, degrees
 * @param pitch downwards, degrees
 * @param roll to the shoulder, degrees
 */
public record Turn(double yaw, double pitch, double roll) {
    /** Straight into the camera. */
    public static final Turn NONE = new Turn(0, 0, 0);

    private static final double MOST = 90;

    public Turn {
        if (!(Math.abs(yaw) <= MOST && Math.abs(pitch) <= MOST && Math.abs(roll) <= MOST)) {
            throw new IllegalArgumentException("a head turns by 90 degrees at most");
        }
    }
}
