package shikaku.reader;

import shikaku.message.Reason;

/** Whether faces can be compared here. */
sealed interface FacePath {
    record Open(Comparer comparer) implements FacePath {}

    /** PIN and 目視 go on without it. */
    record Closed(Reason reason) implements FacePath {}
}
