package shikaku.terminal.store;

import static shikaku.terminal.DeskWords.WORDS;

import java.util.Arrays;
import java.util.Optional;
import shikaku.message.Sentence;

/** 目視で見比べたもの: what staff held beside the person. Cards of children under one have no photo, and other evidence stands in for it (rules.md §4.8). */
public enum Compared {
    /** カードの顔写真. */
    PHOTO("photo", WORDS.sentence("compared.photo")),
    /** A card without a photo and another document. */
    DOCUMENT("other-document", WORDS.sentence("compared.document"));

    private final String word;
    private final Sentence words;

    Compared(String word, Sentence words) {
        this.word = word;
        this.words = words;
    }

    /** As it stands in the evidence. */
    public String word() {
        return word;
    }

    public Sentence words() {
        return words;
    }

    static Optional<Compared> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
