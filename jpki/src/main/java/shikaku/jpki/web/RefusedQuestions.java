package shikaku.jpki.web;

import shikaku.message.Reason;

/** Hears of what was sent as a question about revocation and is none. Who asks is never known. */
@FunctionalInterface
public interface RefusedQuestions {
    void refused(Reason reason);
}
