package shikaku.message.reader;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A constant that has a word on the pipe. */
public interface Worded {
    /** Lower-case letters and hyphens. */
    String word();

    /** Each behind a space, in the order of their declaration, so that one set has one line. */
    static <E extends Enum<E> & Worded> String write(Set<E> some) {
        return some.stream().sorted().map(each -> " " + each.word()).collect(Collectors.joining());
    }

    /** @throws IllegalArgumentException when none has this word */
    static <E extends Enum<E> & Worded> E ofWord(E[] all, String word) {
        return Stream.of(all)
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no word of ours"));
    }
}
