package shikaku.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/**
 * Where the camera's frames come in (撮影画像): JPEG, one a request, each answered with a word when it was looked at. No more of them are in memory at the same time
 * than {@link Limits#FRAMES_AT_DOOR}, whoever sends how many.
 */
@Realizes(clauses = Clause.C17)
final class FrameInlet implements Inlet {
    private final FaceVisit visit;
    private final Camera camera;
    private final Semaphore places = new Semaphore(Limits.FRAMES_AT_DOOR);

    /** @param camera what takes the frames that come in here */
    FrameInlet(FaceVisit visit, Camera camera) {
        this.visit = visit;
        this.camera = camera;
    }

    @Override
    public Reply take(long announced, InputStream body) throws IOException {
        if (announced > Limits.FRAME_BYTES) {
            return tooLarge();
        }
        if (!places.tryAcquire()) {
            return Reply.refused(Reply.TOO_MANY, Reason.FACE_FRAMES_TOO_FAST);
        }
        try {
            Optional<Reply> refused = visit.admit();
            return refused.isPresent() ? refused.get() : read(body);
        } finally {
            places.release();
        }
    }

    private Reply read(InputStream body) throws IOException {
        byte[] jpeg = body.readNBytes(Limits.FRAME_BYTES + 1);
        return jpeg.length > Limits.FRAME_BYTES ? tooLarge() : visit.look(jpeg, camera);
    }

    private static Reply tooLarge() {
        return Reply.refused(Reply.TOO_LARGE, Reason.FACE_FRAME_REFUSED);
    }
}
