package shikaku.face.net;

import shikaku.message.Reason;

/** The nets cannot be loaded: the face path stays closed on this machine, PIN and 目視 go on. Its message is one sentence that names the file. */
public final class ModelsMissing extends Exception {
    private static final long serialVersionUID = 1L;

    public ModelsMissing(String sentence) {
        super(sentence);
    }

    public ModelsMissing(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public Reason reason() {
        return Reason.FACE_MODELS_MISSING;
    }
}
