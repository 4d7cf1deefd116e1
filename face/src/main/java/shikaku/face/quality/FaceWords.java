package shikaku.face.quality;

import shikaku.message.Words;

/** What is said to somebody in front of a camera; the kiosk says it in words of its own, in seven languages. */
public final class FaceWords {
    public static final Words WORDS = Words.of("face");

    private FaceWords() {}
}
