package shikaku.reader;

import java.util.EnumSet;
import java.util.Set;
import shikaku.face.Liveness;
import shikaku.face.live.Task;
import shikaku.face.quality.Gate;
import shikaku.message.reader.FaceGate;
import shikaku.message.reader.FaceLiveness;
import shikaku.message.reader.FaceTask;

/** From what was seen and measured to the words that leave this process. */
final class FaceWords {
    private FaceWords() {}

    static FaceGate of(Gate gate) {
        return switch (gate) {
            case Gate.NoFace _ -> FaceGate.NO_FACE;
            case Gate.TwoFaces _ -> FaceGate.TWO_FACES;
            case Gate.TooSmall _ -> FaceGate.TOO_SMALL;
            case Gate.TooDark _ -> FaceGate.TOO_DARK;
            case Gate.TooBlurred _ -> FaceGate.TOO_BLURRED;
            case Gate.TurnedAway _ -> FaceGate.TURNED_AWAY;
            case Gate.EyesClosed _ -> FaceGate.EYES_CLOSED;
            case Gate.MaskWorn _ -> FaceGate.MASK_WORN;
        };
    }

    static FaceLiveness of(Liveness liveness) {
        return switch (liveness) {
            case Liveness.Living _ -> FaceLiveness.LIVING;
            case Liveness.Unsure _ -> FaceLiveness.UNSURE;
            case Liveness.Fake _ -> FaceLiveness.FAKE;
        };
    }

    static FaceTask of(Task task) {
        return switch (task) {
            case TURN_LEFT -> FaceTask.TURN_LEFT;
            case TURN_RIGHT -> FaceTask.TURN_RIGHT;
            case BLINK -> FaceTask.BLINK;
        };
    }

    static Set<Task> of(Set<FaceTask> tasks) {
        Set<Task> some = EnumSet.noneOf(Task.class);
        tasks.forEach(task -> some.add(
                switch (task) {
                    case TURN_LEFT -> Task.TURN_LEFT;
                    case TURN_RIGHT -> Task.TURN_RIGHT;
                    case BLINK -> Task.BLINK;
                }));
        return some;
    }
}
