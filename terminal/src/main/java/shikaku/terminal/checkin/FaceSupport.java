package shikaku.terminal.checkin;

/** Whether a reader compares faces (顔認証の可否). */
public enum FaceSupport {
    /** It was not told to. */
    OFF,
    /** It can, or is still loading what it takes. */
    ABLE,
    /** It was told to and cannot. */
    UNABLE
}
