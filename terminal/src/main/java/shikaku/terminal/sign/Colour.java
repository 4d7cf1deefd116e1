package shikaku.terminal.sign;

import java.util.Locale;

/** 色: eight that are told apart by most; who does not tell them apart has the word. */
public enum Colour {
    RED,
    BLUE,
    YELLOW,
    GREEN,
    PURPLE,
    ORANGE,
    PINK,
    BROWN;

    /** In the style sheet, and in the message bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
