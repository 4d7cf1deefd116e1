package shikaku.network.lab;

import shikaku.message.Sentence;

/** 実験室の失敗: why the lab could not be built, used or taken down, as one sentence. */
public final class LabFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public LabFailure(Sentence sentence) {
        super(sentence.inBoth());
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
