package shikaku.face;

/** What liveness decides. */
public enum LivenessRule {
    /** It stops a comparison: every camera of a clinic. */
    DECIDES,
    /** The person turned the head or blinked when asked: {@link Liveness.Unsure} is enough, {@link Liveness.Fake} still is not. */
    CHALLENGE_PASSED,
    /** It runs, is shown and decides nothing: only for a camera that declares itself drawn, never in a clinic. */
    SHOWN_ONLY
}
