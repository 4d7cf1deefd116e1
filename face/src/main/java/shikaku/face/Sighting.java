package shikaku.face;

import java.util.Optional;
import shikaku.face.quality.FaceView;
import shikaku.face.quality.Gate;
import shikaku.message.Reason;

/** What came of one frame. */
public sealed interface Sighting {
    /**
     * A face that can be compared.
     *
     * @param liveness passive score
     * @param sharpness to choose the best of several
     */
    record Seen(FaceView face, Embedding embedding, double liveness, double sharpness) implements Sighting {}

    /**
     * Not to be compared.
     *
     * @param face where there is one: a challenge turns heads beyond what is compared
     * @param embedding of a head that is only turned too far or has its eyes closed: whether it is the one that looked straight before
     */
    record Gated(Gate gate, Optional<FaceView> face, Optional<Embedding> embedding) implements Sighting {}

    /** No picture that we take. */
    record Refused(Reason reason) implements Sighting {}
}
