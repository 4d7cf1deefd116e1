package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;

/** Why the face did not lead on (顔認証で進めなかったわけ): said at the kiosk in one plain sentence that blames nobody; PIN and 目視 stand beside it. */
public enum Setback {
    NOT_RECOGNIZED(Reason.FACE_NOT_RECOGNIZED, Again.POSSIBLE),
    UNSURE(Reason.FACE_UNSURE, Again.POSSIBLE),
    ANOTHER_CAME(Reason.FACE_TASK_BY_ANOTHER, Again.POSSIBLE),
    NO_CAMERA(Reason.FACE_NO_FRAMES, Again.POSSIBLE),
    NO_PHOTO(Reason.FACE_NO_PHOTO, Again.NOT_TODAY),
    FRONT_REFUSED(Reason.FRONT_NOT_SIGNED, Again.NOT_TODAY),
    NUMBER_REFUSED(Reason.FRONT_NUMBER_BLOCKED, Again.NOT_TODAY),
    CLOSED(Reason.FACE_CLOSED, Again.NOT_TODAY),
    UNAVAILABLE(Reason.FACE_MODELS_MISSING, Again.NOT_TODAY);

    private final Reason reason;
    private final Again again;

    Setback(Reason reason, Again again) {
        this.reason = reason;
        this.again = again;
    }

    /** Whether another try may go better. */
    private enum Again {
        POSSIBLE,
        NOT_TODAY
    }

    /** For evidence and desk. */
    public Reason reason() {
        return reason;
    }

    public boolean againPossible() {
        return again == Again.POSSIBLE;
    }

    /** Of the end of a comparison; empty for the same face, and where somebody stopped it. */
    public static Optional<Setback> of(EndOfComparing end) {
        return switch (end) {
            case ReaderAnswer.Matched _, ReaderAnswer.ComparingStopped _ -> Optional.empty();
            case ReaderAnswer.NotMatched _ -> Optional.of(NOT_RECOGNIZED);
            case ReaderAnswer.Unsure _ -> Optional.of(UNSURE);
            case ReaderAnswer.NoFrames _ -> Optional.of(NO_CAMERA);
            case ReaderAnswer.NoPhoto _ -> Optional.of(NO_PHOTO);
            case ReaderAnswer.Failed(Reason why) -> Optional.of(of(why));
        };
    }

    /** A picture before the camera and a face that is not the holder's are told apart in evidence, not to whoever tries it. */
    private static Setback of(Reason why) {
        if (why == Reason.FACE_NOT_LIVE) {
            return NOT_RECOGNIZED;
        }
        if (why == Reason.FACE_TASK_BY_ANOTHER) {
            return ANOTHER_CAME;
        }
        return why == Reason.FACE_FRAME_REFUSED ? NO_CAMERA : UNAVAILABLE;
    }
}
