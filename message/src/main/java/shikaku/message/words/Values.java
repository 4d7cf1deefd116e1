package shikaku.message.words;

import shikaku.message.Words;

/** Where the words of this package lie: {@code words/values_ja.properties} and {@code words/values_en.properties}. */
final class Values {
    static final Words WORDS = Words.of("values");

    private Values() {}
}
