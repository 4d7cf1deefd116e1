package shikaku.town.demo;

import java.util.List;

/** What tells places with long names apart: their names without the beginning and the end that all of them share. */
final class ShortNames {
    private ShortNames() {}

    /** The short name of {@code name} among {@code all}; the whole name where nothing is left of it. */
    static String of(String name, List<String> all) {
        int shortest = all.stream().mapToInt(String::length).min().orElse(0);
        int begin = 0;
        while (begin < shortest && sameAt(begin, name, all)) {
            begin++;
        }
        int end = 0;
        while (end < shortest - begin && sameAtEnd(end, name, all)) {
            end++;
        }
        String rest = name.substring(begin, name.length() - end);
        return rest.isBlank() ? name : rest;
    }

    private static boolean sameAt(int index, String name, List<String> all) {
        return all.stream().allMatch(other -> other.charAt(index) == name.charAt(index));
    }

    private static boolean sameAtEnd(int fromEnd, String name, List<String> all) {
        char wanted = name.charAt(name.length() - 1 - fromEnd);
        return all.stream().allMatch(other -> other.charAt(other.length() - 1 - fromEnd) == wanted);
    }
}
