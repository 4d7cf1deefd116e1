package shikaku.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import shikaku.face.Embedding;
import shikaku.face.Liveness;
import shikaku.face.LivenessRule;
import shikaku.face.Outcome;
import shikaku.face.Reference;
import shikaku.face.Sighting;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.FaceBox;
import shikaku.face.geometry.FacePoints;
import shikaku.face.geometry.Point;
import shikaku.face.quality.FaceView;
import shikaku.face.quality.Gate;
import shikaku.message.Reason;

/** A comparer without nets: a frame is a letter that says what is seen in it. */
class FakeComparer implements Comparer {
    static final byte[] STRAIGHT = {'s'};
    static final byte[] TURNED_LEFT = {'l'};
    static final byte[] OTHER_STRAIGHT = {'b'};
    static final byte[] OTHER_TURNED_LEFT = {'m'};
    static final byte[] DARK = {'d'};
    static final byte[] TWO = {'2'};
    static final byte[] NOBODY = {'n'};
    static final byte[] NO_PICTURE = {'x'};
    static final byte[] BROKEN = {'!'};

    final List<byte[]> looked = new CopyOnWriteArrayList<>();
    final List<Integer> compared = new CopyOnWriteArrayList<>();
    private final double distance;
    private final boolean sure;
    private final Reference card;

    FakeComparer(double distance, boolean sure, Reference card) {
        this.distance = distance;
        this.sure = sure;
        this.card = card;
    }

    static FakeComparer matching() {
        return new FakeComparer(0.874, true, new Reference.Face(embedding()));
    }

    /** Unsure whether somebody lives, until a task was done. */
    static FakeComparer unsure() {
        return new FakeComparer(0.874, false, new Reference.Face(embedding()));
    }

    @Override
    public Reference reference(byte[] photo) {
        return card;
    }

    @Override
    public Sighting look(byte[] jpeg) {
        looked.add(jpeg);
        return switch (jpeg[0]) {
            case 's' -> new Sighting.Seen(face(0), embedding(), 0.5, 1);
            case 'b' -> new Sighting.Seen(face(0), embedding(1), 0.5, 1);
            case 'l' -> turned(embedding());
            case 'm' -> turned(embedding(1));
            case 'd' -> new Sighting.Gated(new Gate.TooDark(10), Optional.of(face(0)), Optional.empty());
            case '2' -> new Sighting.Gated(new Gate.TwoFaces(2), Optional.of(face(0)), Optional.empty());
            case 'n' -> new Sighting.Gated(new Gate.NoFace(), Optional.empty(), Optional.empty());
            case 'x' -> new Sighting.Refused(Reason.FACE_FRAME_REFUSED);
            default -> throw new IllegalStateException("a net of the face comparison failed");
        };
    }

    @Override
    public Outcome decide(Reference reference, List<Sighting> seen, LivenessRule rule) {
        compared.add(seen.size());
        return switch (reference) {
            case Reference.NoPhoto() -> new Outcome.NoPhoto();
            case Reference.BadPhoto(Reason reason) -> new Outcome.BadPhoto(reason);
            case Reference.Face _ -> decided(rule);
        };
    }

    private Outcome decided(LivenessRule rule) {
        Liveness.Unsure unsure = new Liveness.Unsure(0.5);
        if (!sure && rule == LivenessRule.DECIDES) {
            return new Outcome.Unsure(unsure);
        }
        Liveness liveness = sure ? new Liveness.Living(0.99) : unsure;
        return distance <= 1.05 ? new Outcome.Matched(distance, liveness) : new Outcome.NotMatched(distance, liveness);
    }

    private static Sighting turned(Embedding who) {
        return new Sighting.Gated(new Gate.TurnedAway(35), Optional.of(face(0.6)), Optional.of(who));
    }

    static Embedding embedding() {
        return embedding(0);
    }

    /** @param person people have nothing in common */
    private static Embedding embedding(int person) {
        float[] values = new float[Embedding.LENGTH];
        values[person] = 1;
        return Embedding.of(values);
    }

    /** Eyes, nose and mouth of an upright head. @param side how far the nose stands to the picture's right, by half the distance of the eyes */
    private static FaceView face(double side) {
        List<Point> points = new ArrayList<>(Collections.nCopies(FacePoints.COUNT, new Point(100, 100)));
        eye(points, 36, 80);
        eye(points, 42, 110);
        points.set(30, new Point(100 + 20 * side, 121));
        points.set(48, new Point(85, 136));
        points.set(60, new Point(85, 136));
        points.set(54, new Point(115, 136));
        points.set(64, new Point(115, 136));
        return new FaceView(new FaceBox(new Box(50, 50, 150, 150), 0.99), new FacePoints(points));
    }

    private static void eye(List<Point> points, int first, double left) {
        points.set(first, new Point(left, 100));
        points.set(first + 1, new Point(left + 3, 98));
        points.set(first + 2, new Point(left + 7, 98));
        points.set(first + 3, new Point(left + 10, 100));
        points.set(first + 4, new Point(left + 7, 102));
        points.set(first + 5, new Point(left + 3, 102));
    }
}
