package shikaku.face;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shikaku.face.geometry.FaceBox;
import shikaku.face.picture.BadPicture;
import shikaku.face.picture.ChipPhoto;
import shikaku.face.picture.JpegFrame;
import shikaku.face.picture.Picture;
import shikaku.face.quality.FaceView;
import shikaku.face.quality.Gate;
import shikaku.face.quality.Gates;
import shikaku.message.Reason;

/**
 * One to one (1対1照合): the photo of the card against the frames of the camera.
 *
 * <p>A reader takes it in three steps, so that little is left to do when the last frame comes: {@link #reference} while the patient puts the card
 * down, {@link #look} for each frame, {@link #decide} at the end. {@link #verify} is the three in one. It keeps nothing between calls.
 *
 * @param sight the nets
 * @param point the numbers that decide
 */
public record Verification(Sight sight, OperatingPoint point) {
    /** All in one: for tests and measurements. */
    public Outcome verify(Optional<byte[]> photo, List<byte[]> frames, LivenessRule rule) {
        if (frames.size() > Limits.FRAMES) {
            return new Outcome.BadFrames(Reason.FACE_FRAMES_TOO_MANY);
        }
        return decide(reference(photo), frames.stream().map(this::look).toList(), rule);
    }

    /** @param photo JPEG 2000 as the chip holds it; empty when the card has none */
    public Reference reference(Optional<byte[]> photo) {
        return photo.map(this::reference).orElseGet(Reference.NoPhoto::new);
    }

    private Reference reference(byte[] photo) {
        try {
            Picture picture = ChipPhoto.decode(photo);
            return largest(sight.faces(picture))
                    .<Reference>map(face -> new Reference.Face(sight.embedding(picture, sight.points(picture, face))))
                    .orElseGet(() -> new Reference.BadPhoto(Reason.FACE_PHOTO_UNREADABLE));
        } catch (BadPicture e) {
            return new Reference.BadPhoto(e.reason());
        }
    }

    /** @param jpeg a frame of the camera */
    public Sighting look(byte[] jpeg) {
        try {
            return look(JpegFrame.decode(jpeg));
        } catch (BadPicture e) {
            return new Sighting.Refused(e.reason());
        }
    }

    /** The same from pixels. */
    public Sighting look(Picture picture) {
        Gates gates = new Gates(point.gates());
        List<FaceBox> faces = sight.faces(picture);
        Optional<FaceView> face = largest(faces).map(box -> new FaceView(box, sight.points(picture, box)));
        Optional<Gate> gate = gates.count(picture, faces).or(() -> gates.check(picture, face.orElseThrow()));
        return gate.<Sighting>map(reason -> new Sighting.Gated(reason, face, moving(reason, picture, face)))
                .orElseGet(() -> seen(picture, face.orElseThrow()));
    }

    /** Who it seems to be that does what a challenge asks for; nothing is compared with the card by it. */
    private Optional<Embedding> moving(Gate gate, Picture picture, Optional<FaceView> face) {
        boolean moves = gate instanceof Gate.TurnedAway || gate instanceof Gate.EyesClosed;
        return face.filter(_ -> moves).map(view -> sight.embedding(picture, view.points()));
    }

    private Sighting seen(Picture picture, FaceView face) {
        return new Sighting.Seen(
                face,
                sight.embedding(picture, face.points()),
                sight.liveness(picture, face.box()),
                Gates.sharpness(picture, face));
    }

    /** The answer, from what was seen. */
    public Outcome decide(Reference reference, List<Sighting> sightings, LivenessRule rule) {
        return switch (reference) {
            case Reference.NoPhoto() -> new Outcome.NoPhoto();
            case Reference.BadPhoto(Reason reason) -> new Outcome.BadPhoto(reason);
            case Reference.Face(Embedding embedding) -> new Decision(point, rule).of(embedding, sightings);
        };
    }

    private static Optional<FaceBox> largest(List<FaceBox> faces) {
        return faces.stream().max(Comparator.comparingDouble(face -> face.box().height()));
    }
}
