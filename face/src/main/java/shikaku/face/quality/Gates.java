package shikaku.face.quality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.FaceBox;
import shikaku.face.picture.Picture;

/** Which gate stops a frame, if one does. What can be seen without the landmarks is asked first, because landmarks of a bad picture mean nothing. */
public record Gates(GateLimits limits) {
    private static final int STEPS = 16;
    /** A picture without a face is too dark below this share of what a face must have. */
    private static final double NIGHT = 0.6;

    /**
     * Whether there is one face, and nobody else as near.
     *
     * @param faces in any order; empty means nobody, or nobody to be seen in the dark
     */
    public Optional<Gate> count(Picture picture, List<FaceBox> faces) {
        if (faces.isEmpty()) {
            return Optional.of(nobody(luminance(picture, new Box(0, 0, picture.width(), picture.height()))));
        }
        double largest =
                faces.stream().mapToDouble(face -> face.box().height()).max().orElseThrow();
        long near = faces.stream()
                .filter(face -> face.box().height() >= limits.companion() * largest)
                .count();
        return near > 1 ? Optional.of(new Gate.TwoFaces((int) near)) : Optional.empty();
    }

    private Gate nobody(double luminance) {
        return luminance < NIGHT * limits.luminance() ? new Gate.TooDark(luminance) : new Gate.NoFace();
    }

    /** The gates in the order in which a person can mend them: nearer, lighter, straight, eyes, mask, still. */
    public Optional<Gate> check(Picture picture, FaceView face) {
        return Stream.of(size(face), light(picture, face.box().box()), turn(face), eyes(face))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> chip(Chip.of(picture, face.points())));
    }

    /** How sharp the face is, to choose the best of several frames. */
    public static double sharpness(Picture picture, FaceView face) {
        return Sharpness.of(Chip.of(picture, face.points()));
    }

    private Optional<Gate> size(FaceView face) {
        double distance = face.points().eyeDistance();
        return distance < limits.eyeDistance() ? Optional.of(new Gate.TooSmall(distance)) : Optional.empty();
    }

    private Optional<Gate> light(Picture picture, Box box) {
        double luminance = luminance(picture, box);
        return luminance < limits.luminance() ? Optional.of(new Gate.TooDark(luminance)) : Optional.empty();
    }

    private Optional<Gate> turn(FaceView face) {
        double away = face.pose().away();
        return away > limits.away() ? Optional.of(new Gate.TurnedAway(away)) : Optional.empty();
    }

    private Optional<Gate> eyes(FaceView face) {
        double wider = face.eyes().wider();
        return wider < limits.eyeOpening() ? Optional.of(new Gate.EyesClosed(wider)) : Optional.empty();
    }

    private Optional<Gate> chip(Chip chip) {
        if (Mask.covers(chip)) {
            return Optional.of(new Gate.MaskWorn());
        }
        double sharpness = Sharpness.of(chip);
        return sharpness < limits.sharpness() ? Optional.of(new Gate.TooBlurred(sharpness)) : Optional.empty();
    }

    /** The middle half of the box, sampled: skin, not hair. */
    private static double luminance(Picture picture, Box box) {
        Picture middle = picture.region(box.resized(box.width() / 2, box.height() / 2), STEPS, STEPS);
        double sum = 0;
        for (int y = 0; y < STEPS; y++) {
            for (int x = 0; x < STEPS; x++) {
                sum += middle.luminance(x, y);
            }
        }
        return sum / (STEPS * STEPS);
    }
}
