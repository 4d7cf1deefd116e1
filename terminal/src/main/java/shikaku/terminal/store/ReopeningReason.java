package shikaku.terminal.store;

import shikaku.message.Sentence;

/** 顔での確認を再開する理由: chosen from a list, because what is typed freely would bring names into evidence. */
public enum ReopeningReason {
    COMPARED_BY_EYE("compared-by-eye", "本人であることを目視で確かめた", "Staff compared the person with the card"),
    LIGHT_OR_CAMERA("light-or-camera", "照明やカメラを直した", "Light or camera were put right"),
    APPEARANCE("appearance", "髪形・眼鏡・装具などで見え方が変わっていた", "Hair, glasses or an aid had changed the look");

    private final String word;
    private final Sentence sentence;

    ReopeningReason(String word, String japanese, String english) {
        this.word = word;
        this.sentence = new Sentence(japanese, english);
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
