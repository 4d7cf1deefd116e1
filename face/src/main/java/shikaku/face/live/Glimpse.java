package shikaku.face.live;

import java.time.Duration;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.EyeOpening;
import shikaku.face.geometry.Pose;
import shikaku.face.quality.FaceView;

/**
 * One frame as a challenge sees it.
 *
 * @param at since the challenge began, by the reader's clock
 */
public record Glimpse(Duration at, Box box, Pose pose, EyeOpening eyes) {
    public static Glimpse of(Duration at, FaceView face) {
        return new Glimpse(at, face.box().box(), face.pose(), face.eyes());
    }

    /** Whether this can be the same head, a moment later: it has not jumped, and not grown or shrunk at once. */
    boolean follows(Glimpse before, ChallengeLimits limits) {
        Duration gap = at.minus(before.at);
        double moved = box.centre().distance(before.box.centre()) / before.box.height();
        double grown = box.height() / before.box.height();
        return gap.isPositive()
                && gap.compareTo(limits.gap()) <= 0
                && moved <= limits.jump()
                && grown <= limits.growth()
                && grown >= 1 / limits.growth();
    }
}
