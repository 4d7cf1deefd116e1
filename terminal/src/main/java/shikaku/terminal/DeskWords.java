package shikaku.terminal;

import shikaku.message.Words;

/** 受付のことば: what code says on the pages of the desk ({@code words/desk_*.properties}). */
public final class DeskWords {
    /** The name of the bundle, for the pages. */
    static final String NAME = "desk";

    public static final Words WORDS = Words.of(NAME);

    private DeskWords() {}
}
