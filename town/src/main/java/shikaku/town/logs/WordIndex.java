package shikaku.town.logs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds words in texts in one pass: at each character only those are tried that begin as it goes on there. */
final class WordIndex {
    private static final int JAPANESE_KEY = 2;
    private static final int ASCII_KEY = 4;

    private final Map<String, List<PersonalWord>> japanese = new HashMap<>();
    private final Map<String, List<PersonalWord>> ascii = new HashMap<>();

    /** @throws IllegalArgumentException when a word is too short to be told from chance */
    WordIndex(Iterable<PersonalWord> words) {
        for (PersonalWord word : words) {
            String plain = Plain.of(word.text());
            boolean inAscii = isAscii(plain);
            int key = inAscii ? ASCII_KEY : JAPANESE_KEY;
            if (plain.length() < key) {
                throw new IllegalArgumentException(word.kind() + " is too short to be looked for");
            }
            (inAscii ? ascii : japanese)
                    .computeIfAbsent(plain.substring(0, key), _ -> new ArrayList<>())
                    .add(new PersonalWord(word.kind(), plain));
        }
    }

    /** What stands in a text, which is made {@linkplain Plain plain} here. */
    Set<Kind> in(String text) {
        String plain = Plain.of(text);
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        for (int at = 0; at + JAPANESE_KEY <= plain.length(); at++) {
            at(plain, at, JAPANESE_KEY, japanese, found);
            if (at + ASCII_KEY <= plain.length()) {
                at(plain, at, ASCII_KEY, ascii, found);
            }
        }
        return found;
    }

    private static void at(String text, int at, int key, Map<String, List<PersonalWord>> words, Set<Kind> found) {
        for (PersonalWord word : words.getOrDefault(text.substring(at, at + key), List.of())) {
            if (text.startsWith(word.text(), at) && !isPartOfALongerNumber(text, at, word.text())) {
                found.add(word.kind());
            }
        }
    }

    private static boolean isPartOfALongerNumber(String text, int at, String word) {
        return word.length() <= Limits.SHORT_NUMBER
                && word.chars().allMatch(WordIndex::isDigit)
                && (at > 0 && isDigit(text.charAt(at - 1))
                        || at + word.length() < text.length() && isDigit(text.charAt(at + word.length())));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
