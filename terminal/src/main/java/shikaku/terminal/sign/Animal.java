package shikaku.terminal.sign;

import java.util.Locale;

/** 動物: none that anybody would mind to be called, all masculine in Portuguese, so that the colour's word agrees. Drawn in {@code signs.svg}. */
public enum Animal {
    RABBIT,
    CAT,
    BEAR,
    LION,
    KOALA,
    FROG,
    PENGUIN,
    DUCK,
    FISH,
    DOLPHIN,
    SHEEP,
    CRAB;

    /** Of its drawing, and in the message bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
