package shikaku.message.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.message.Octets;
import shikaku.message.Reason;

/**
 * One line taken apart: a word and its values, one space between them. Every reading throws {@link
 * IllegalArgumentException} for what is not exactly as we write it.
 */
record Words(List<String> words) {

    static Words of(String line) {
        return new Words(Arrays.asList(line.split(" ", -1)));
    }

    /** The word that names the command or answer. */
    String name() {
        return words.getFirst();
    }

    /** The same line, if it has exactly this many values. */
    Words with(int values) {
        if (words.size() != values + 1) {
            throw new IllegalArgumentException("wrong number of values");
        }
        return this;
    }

    /** {@code value}, if the word stands alone. */
    <T> T alone(T value) {
        with(0);
        return value;
    }

    /** The line of which the first value is the name. */
    Words rest() {
        if (words.size() < 2) {
            throw new IllegalArgumentException("wrong number of values");
        }
        return new Words(words.subList(1, words.size()));
    }

    /** The first, second … value as it stands. */
    String text(int position) {
        if (position >= words.size()) {
            throw new IllegalArgumentException("wrong number of values");
        }
        return words.get(position);
    }

    /** A value as a number of at most five digits. */
    int number(int position) {
        String word = text(position);
        if (!word.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("no number of at most five digits");
        }
        return Integer.parseInt(word);
    }

    /** A value as bytes. */
    Octets octets(int position) {
        return octets(text(position));
    }

    /** All values as bytes. */
    List<Octets> allOctets() {
        return words.stream().skip(1).map(Words::octets).toList();
    }

    /** The values from there to the end as constants of an enum, each at most once and in the order of their declaration. */
    <E extends Enum<E> & Worded> Set<E> worded(E[] all, int from) {
        List<E> named = words.stream()
                .skip(from)
                .limit(all.length + 1L)
                .map(word -> Worded.ofWord(all, word))
                .toList();
        if (!named.equals(named.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("each word once, in their order");
        }
        return Set.copyOf(named);
    }

    /** A value as one constant of an enum. */
    <E extends Enum<E> & Worded> E one(E[] all, int position) {
        return Worded.ofWord(all, text(position));
    }

    /** A value as a distance of two faces. */
    FaceScore score(int position) {
        return FaceScore.parse(text(position));
    }

    /** All values, if there are any, as the items of a front. */
    Optional<FrontItems> frontItems() {
        return words.size() == 1 ? Optional.empty() : Optional.of(FrontItems.of(with(2).text(1), text(2)));
    }

    /** A value as one of our codes. */
    Reason reason(int position) {
        return Reason.ofCode(text(position)).orElseThrow(() -> new IllegalArgumentException("no code of ours"));
    }

    private static Octets octets(String word) {
        var octets = Octets.fromBase64Url(word);
        if (!octets.toBase64Url().equals(word) || octets.length() == 0 || octets.length() > Limits.VALUE_BYTES) {
            throw new IllegalArgumentException("a value has 1 to 8192 bytes, written as we write them");
        }
        return octets;
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "Words[" + words.size() + "]";
    }
}
