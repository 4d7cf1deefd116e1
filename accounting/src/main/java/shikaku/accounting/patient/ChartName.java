package shikaku.accounting.patient;

import shikaku.domain.PersonName;

/**
 * What becomes of the chart's 氏名 when a result brings one. ● stands for a character the insurer could not write: it may stand for any
 * one, and it never replaces a written one (rules.md §12.7). Any other difference is left to a clerk (rules.md §4.5).
 */
public final class ChartName {
    private static final int NOT_WRITTEN = '●';
    private static final int FIRST_SELECTOR = 0xFE00;
    private static final int LAST_SELECTOR = 0xFE0F;
    private static final int FIRST_IDEOGRAPHIC_SELECTOR = 0xE0100;
    private static final int LAST_IDEOGRAPHIC_SELECTOR = 0xE01EF;

    private ChartName() {}

    /** The names the chart has afterwards: its own, with ● filled in and absent ones added where the result knows them. */
    public static PersonName after(PersonName chart, PersonName incoming) {
        return new PersonName(
                better(chart.name(), incoming.name()),
                chart.kana().or(incoming::kana),
                chart.other().or(incoming::other),
                chart.otherKana().or(incoming::otherKana));
    }

    /** Whether the two names cannot be the same name with ● in it. */
    public static boolean differ(String chart, String incoming) {
        int[] left = letters(chart);
        int[] right = letters(incoming);
        if (left.length != right.length) {
            return true;
        }
        for (int at = 0; at < left.length; at++) {
            if (left[at] != right[at] && left[at] != NOT_WRITTEN && right[at] != NOT_WRITTEN) {
                return true;
            }
        }
        return false;
    }

    /** Only where each may be the other, and the chart has a ● that the result can write while losing nothing. */
    private static String better(String chart, String incoming) {
        boolean loses = incoming.indexOf(NOT_WRITTEN) >= 0;
        boolean gains = chart.indexOf(NOT_WRITTEN) >= 0;
        return gains && !loses && !differ(chart, incoming) ? incoming : chart;
    }

    /** Code points without variation selectors (a ● has none) and with any space as one. */
    private static int[] letters(String name) {
        return name.codePoints()
                .filter(letter -> !isSelector(letter))
                .map(letter -> letter == '　' ? ' ' : letter)
                .toArray();
    }

    private static boolean isSelector(int letter) {
        return (letter >= FIRST_SELECTOR && letter <= LAST_SELECTOR)
                || (letter >= FIRST_IDEOGRAPHIC_SELECTOR && letter <= LAST_IDEOGRAPHIC_SELECTOR);
    }
}
