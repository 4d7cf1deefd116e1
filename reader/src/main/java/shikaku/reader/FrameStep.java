package shikaku.reader;

import shikaku.message.Reason;
import shikaku.message.reader.FaceGate;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.ReaderAnswer;

/** What a comparison says to one frame. */
sealed interface FrameStep {
    /** Good; more of them. */
    record GoOn() implements FrameStep {}

    /** Not compared. */
    record Again(FaceGate gate) implements FrameStep {}

    /** Not even a picture. */
    record NoPicture(Reason reason) implements FrameStep {}

    record Ask(FaceTask task) implements FrameStep {}

    /** The task was done. @param then what came of the frames at its end */
    record Done(FrameStep then) implements FrameStep {}

    /** The end of the comparison. */
    record Over(ReaderAnswer answer) implements FrameStep {}

    /** What the page is told: enough to guide the person, not how alike the faces are. */
    default Reply reply() {
        return switch (this) {
            case GoOn _ -> Reply.word("go-on");
            case Again(FaceGate gate) -> Reply.word("retake", "gate", gate.word());
            case NoPicture(Reason reason) -> Reply.refused(Reply.BAD_REQUEST, reason);
            case Ask(FaceTask task) -> Reply.word("task", "task", task.word());
            case Done(FrameStep then) -> then.reply();
            case Over(ReaderAnswer _) -> Reply.word("over");
        };
    }
}
