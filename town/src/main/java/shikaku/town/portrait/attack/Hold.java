package shikaku.town.portrait.attack;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * How something flat is held before a camera. It is flat, so whatever is done with it moves all its points alike: no nose comes forward when it is
 * turned.
 *
 * @param size share of the frame's height that it takes
 * @param yaw turned about the upright axis, degrees; what is turned away looks narrower
 * @param roll turned in the plane, degrees
 * @param right of the middle, share of the frame's width
 * @param up above the middle, share of the frame's height
 */
public record Hold(double size, double yaw, double roll, double right, double up) {
    /** Straight, as near as attackers hold it. */
    public static final Hold STRAIGHT = new Hold(.86, 0, 0, 0, 0);

    private static final double MOST_YAW = 75;

    public Hold {
        if (!(size >= .2 && size <= 2 && Math.abs(yaw) <= MOST_YAW && Math.abs(roll) <= 180)) {
            throw new IllegalArgumentException("a size is from 0.2 to 2, a yaw within 75 degrees");
        }
        if (!(Math.abs(right) <= 1 && Math.abs(up) <= 1)) {
            throw new IllegalArgumentException("a shift is within the frame");
        }
    }

    /** The same, turned about the upright axis. */
    public Hold turned(double newYaw) {
        return new Hold(size, newYaw, roll, right, up);
    }

    /** From the flat thing's pixels to the frame's. */
    AffineTransform into(BufferedImage frame, BufferedImage flat) {
        double scale = size * frame.getHeight() / flat.getHeight();
        AffineTransform way =
                AffineTransform.getTranslateInstance(frame.getWidth() * (.5 + right), frame.getHeight() * (.5 - up));
        way.rotate(Math.toRadians(roll));
        way.scale(scale * Math.cos(Math.toRadians(yaw)), scale);
        way.translate(-.5 * flat.getWidth(), -.5 * flat.getHeight());
        return way;
    }
}
