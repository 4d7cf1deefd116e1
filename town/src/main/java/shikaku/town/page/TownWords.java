package shikaku.town.page;

import shikaku.message.Words;

/** 町のことば: what code says on the town's page ({@code words/town_*.properties}). */
public final class TownWords {
    /** The name of the bundle, for the page. */
    static final String NAME = "town";

    public static final Words TOWN = Words.of(NAME);

    private TownWords() {}
}
