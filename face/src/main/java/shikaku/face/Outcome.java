package shikaku.face;

import shikaku.face.quality.Gate;
import shikaku.message.Reason;

/** The answer of the face (照合結果): a word and a score, nothing that a face could be made from. */
public sealed interface Outcome {
    /**
     * The holder.
     *
     * @param distance of the two faces, 0 to 2
     */
    record Matched(double distance, Liveness liveness) implements Outcome {}

    /** Not recognized as the holder, which is not the same as being somebody else. */
    record NotMatched(double distance, Liveness liveness) implements Outcome {}

    /** Nothing was compared, because the passive score leaves it open whether a person is there; a challenge may be offered. */
    record Unsure(Liveness.Unsure liveness) implements Outcome {}

    /** Nothing was compared, because it seems to be a picture of a face. */
    record NotLive(Liveness.Fake liveness) implements Outcome {
        public Reason reason() {
            return Reason.FACE_NOT_LIVE;
        }
    }

    /** Nothing was compared; the gate says what would help. */
    record Retake(Gate gate) implements Outcome {}

    record NoPhoto() implements Outcome {}

    record BadPhoto(Reason reason) implements Outcome {}

    /** No frame was a picture, or there were too many. */
    record BadFrames(Reason reason) implements Outcome {}
}
