package shikaku.town.visitor;

import java.awt.image.BufferedImage;
import java.util.List;
import shikaku.face.Sighting;
import shikaku.face.Verification;
import shikaku.face.geometry.Point;
import shikaku.face.geometry.Similarity;
import shikaku.face.picture.Picture;
import shikaku.face.quality.FaceView;
import shikaku.face.quality.Gate;
import shikaku.message.Reason;
import shikaku.town.front.Portrait;

/**
 * Makes the photo of a card (顔写真) from one frame of a visitor's camera: as large and upright as on the town's other cards, and grey. What the kiosk could not
 * compare is not made a card of, for the same reasons and in the same words.
 */
public final class Photographer {
    /** Where eyes, nose and mouth lie on the town's cards, on average over drawn ones. */
    private static final List<Point> TEMPLATE = List.of(
            new Point(89.5, 145),
            new Point(151, 145),
            new Point(120, 186),
            new Point(98.5, 207.5),
            new Point(142.5, 207.5));

    private final Verification verification;

    public Photographer(Verification verification) {
        this.verification = verification;
    }

    /** What came of a frame. */
    public sealed interface Taken {
        /** @param grey of the cards' size; whoever is done with it wipes it */
        record Photo(BufferedImage grey) implements Taken {}

        /** Not good enough; the gate says what would help. */
        record Again(Gate gate) implements Taken {}

        /** Nothing that could be looked at. */
        record NoPicture(Reason reason) implements Taken {}
    }

    /** @param frame wiped by whoever handed it in; no copy of it stays here */
    public Taken take(Picture frame) {
        return switch (verification.look(frame)) {
            case Sighting.Seen seen -> new Taken.Photo(photo(frame, seen.face()));
            case Sighting.Gated(Gate gate, var _, var _) -> new Taken.Again(gate);
            case Sighting.Refused(Reason reason) -> new Taken.NoPicture(reason);
        };
    }

    private static BufferedImage photo(Picture frame, FaceView face) {
        Similarity there = Similarity.between(face.points().five(), TEMPLATE);
        Picture placed = frame.placed(there, Portrait.WIDTH, Portrait.HEIGHT);
        try {
            return grey(placed);
        } finally {
            placed.wipe();
        }
    }

    private static BufferedImage grey(Picture placed) {
        BufferedImage grey = new BufferedImage(Portrait.WIDTH, Portrait.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < Portrait.HEIGHT; y++) {
            for (int x = 0; x < Portrait.WIDTH; x++) {
                grey.getRaster().setSample(x, y, 0, (int) Math.round(placed.luminance(x, y)));
            }
        }
        return grey;
    }
}
