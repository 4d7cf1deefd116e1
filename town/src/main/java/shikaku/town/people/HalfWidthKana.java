package shikaku.town.people;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** 半角カナ: how 氏名カナ is written on the wire (interface.md §2.3); a voiced sound takes two characters. */
final class HalfWidthKana {
    private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー";
    private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ";
    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
    private static final String VOICED_BASE = "カキクケコサシスセソタチツテトハヒフヘホウ";
    private static final String PLOSIVE = "パピプペポ";
    private static final String PLOSIVE_BASE = "ハヒフヘホ";
    private static final Map<Integer, String> TABLE = table();

    private HalfWidthKana() {}

    /** Full-width katakana in half width; everything else, such as the space between names, stays. */
    static String of(String katakana) {
        return katakana.codePoints()
                .mapToObj(c -> TABLE.getOrDefault(c, Character.toString(c)))
                .collect(Collectors.joining());
    }

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        put(table, FULL, FULL, "");
        put(table, VOICED, VOICED_BASE, "ﾞ");
        put(table, PLOSIVE, PLOSIVE_BASE, "ﾟ");
        return Map.copyOf(table);
    }

    private static void put(Map<Integer, String> table, String sounds, String bases, String mark) {
        for (int i = 0; i < sounds.length(); i++) {
            char half = HALF.charAt(FULL.indexOf(bases.charAt(i)));
            table.put((int) sounds.charAt(i), half + mark);
        }
    }
}
