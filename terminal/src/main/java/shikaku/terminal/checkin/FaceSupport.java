package shikaku.terminal.checkin;

import shikaku.message.Reason;

/** Whether a reader compares faces (顔認証の可否). */
public sealed interface FaceSupport {
    /** It was not told to. */
    record Off() implements FaceSupport {}

    /** It can, or is still loading what it takes. */
    record Able() implements FaceSupport {}

    /** It was told to and cannot. */
    record Unable(Reason why) implements FaceSupport {}
}
