package shikaku.face.live;

import java.time.Duration;
import java.util.Optional;
import shikaku.face.Embedding;
import shikaku.face.Sighting;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.EyeOpening;
import shikaku.face.geometry.Pose;
import shikaku.face.quality.FaceView;
import shikaku.face.quality.Gate;

/**
 * One frame as a challenge sees it.
 *
 * @param at since the challenge began, by the reader's clock
 * @param who whose head it seems to be; empty where the frame is too bad to say
 * @param comparable whether the frame is good enough to be compared with a card; a head turned too far, or with closed eyes, is not
 */
public record Glimpse(Duration at, Box box, Pose pose, EyeOpening eyes, Optional<Embedding> who, boolean comparable) {
    /** Empty where no one face is seen: one of two heads could do the task for the other. */
    public static Optional<Glimpse> of(Duration at, Sighting sighting) {
        return switch (sighting) {
            case Sighting.Seen seen -> Optional.of(of(at, seen.face(), Optional.of(seen.embedding()), true));
            case Sighting.Gated(Gate.TwoFaces _, var _, var _) -> Optional.empty();
            case Sighting.Gated(Gate _, Optional<FaceView> face, Optional<Embedding> who) ->
                face.map(view -> of(at, view, who, false));
            case Sighting.Refused _ -> Optional.empty();
        };
    }

    private static Glimpse of(Duration at, FaceView face, Optional<Embedding> who, boolean comparable) {
        return new Glimpse(at, face.box().box(), face.pose(), face.eyes(), who, comparable);
    }

    /** Whether the nets take it for the same head. False, too, where one of the two frames is too bad to say. */
    boolean isOf(Optional<Embedding> head, ChallengeLimits limits) {
        return who.isPresent() && head.isPresent() && who.get().distance(head.get()) <= limits.same();
    }

    /** Whether this can be the same head, a moment later, by its place alone: it has not jumped, and not grown or shrunk at once. */
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
