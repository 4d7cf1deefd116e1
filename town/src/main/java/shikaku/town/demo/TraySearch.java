package shikaku.town.demo;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.town.people.Romaji;

/**
 * カードを探す: a forgiving search. Every word typed must begin some word of the card, whatever the order, the width and the spelling: kanji, either
 * kana, or Latin letters with or without long vowels. What is typed in Japanese, which has no spaces, may stand anywhere in one.
 *
 * @param <T> what is found
 */
final class TraySearch<T> {
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{M}\\p{N}'’ー]+";
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private final List<Entry<T>> entries;

    /** @param texts of one of {@code all}, in which words are looked for */
    TraySearch(List<T> all, Function<T, Stream<String>> texts) {
        this.entries = all.stream()
                .map(each -> new Entry<>(
                        each, texts.apply(each).flatMap(TraySearch::parts).collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    /** In their order, those that have all the words; everybody where none was typed. */
    Stream<T> find(String wanted) {
        List<Word> words = words(wanted).map(Word::of).toList();
        return entries.stream()
                .filter(entry -> words.stream().allMatch(entry::has))
                .map(Entry::what);
    }

    /** Each word, and all in one in either order: some write a name without a space, some with the family name last. */
    private static Stream<String> parts(String text) {
        List<String> words = words(text).map(Romaji::folded).toList();
        return Stream.concat(words.stream(), Stream.of(String.join("", words), String.join("", words.reversed())));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFKC).split(BETWEEN_WORDS))
                .filter(word -> !word.isEmpty());
    }

    private record Entry<T>(T what, Set<String> parts) {
        boolean has(Word word) {
            return parts.stream().anyMatch(word::fits);
        }
    }

    private record Word(String folded, boolean japanese) {
        static Word of(String typed) {
            return new Word(Romaji.folded(typed), JAPANESE.matcher(typed).find());
        }

        boolean fits(String part) {
            return japanese ? part.contains(folded) : part.startsWith(folded);
        }
    }
}
