package shikaku.terminal.store;

import static shikaku.terminal.DeskWords.WORDS;

import shikaku.message.Sentence;

/** 顔での確認を再開する理由: chosen from a list, because what is typed freely would bring names into evidence. */
public enum ReopeningReason {
    COMPARED_BY_EYE("compared-by-eye"),
    LIGHT_OR_CAMERA("light-or-camera"),
    APPEARANCE("appearance");

    private final String word;
    private final Sentence sentence;

    ReopeningReason(String word) {
        this.word = word;
        this.sentence = WORDS.sentence("reopening." + word);
    }

    /** In evidence. */
    public String word() {
        return word;
    }

    /** For the 管理者 who chooses. */
    public Sentence sentence() {
        return sentence;
    }
}
