package shikaku.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import shikaku.message.Sentence;

/**
 * One value of a site file with the place where it stands. Values are read as the characters that were typed: YAML would make a number of
 * {@code 10:11} and a truth of {@code no}.
 *
 * @param key such as {@code clinics[0].name}; of the whole file, empty
 */
record Entry(String key, Node node) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0," + (Limits.NAME_CHARACTERS - 1) + "}");
    private static final Pattern INTERFACE =
            Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0," + (Limits.INTERFACE_CHARACTERS - 1) + "}");
    /** The loopback, and the two folders that stand beside those of interfaces in {@code /proc/sys/net/ipv4/conf}. */
    private static final Set<String> NO_INTERFACES = Set.of("lo", "all", "default");

    private static final int SHOWN = 60;

    /** The mistake that this value is; what was typed is shown with nothing in it that a terminal would obey. */
    WrongSite wrong(String japanese, String english) {
        int line = node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
        return new WrongSite(line, key.isEmpty() ? "(file)" : key, new Sentence(japanese, english));
    }

    /** The values of a mapping; every key must be known and stand once. */
    Map<String, Entry> map(Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("「キー: 値」の並びを書いてください", "keys with values are expected here");
        }
        Map<String, Entry> found = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Entry entry = new Entry(below(printable(name)), tuple.getValueNode());
            Entry at = new Entry(entry.key(), tuple.getKeyNode());
            if (!known.contains(name)) {
                throw at.wrong("知らないキーです（使えるもの: %s）".formatted(list(known)), "unknown key; allowed are " + list(known));
            }
            if (found.put(name, entry) != null) {
                throw at.wrong("同じキーが二度あります", "this key is there twice");
            }
        }
        return found;
    }

    private static String list(Set<String> known) {
        return String.join(", ", known.stream().sorted().toList());
    }

    private String below(String name) {
        return key.isEmpty() ? name : key + "." + name;
    }

    /** A value that must be there. */
    Entry at(Map<String, Entry> map, String name) {
        Entry found = map.get(name);
        if (found == null) {
            throw new Entry(below(name), node).wrong("ありません。必ず書いてください", "it is missing and must be given");
        }
        return found;
    }

    List<Entry> list(int least, int most) {
        if (!(node instanceof SequenceNode sequence)
                || sequence.getValue().size() < least
                || sequence.getValue().size() > most) {
            throw wrong(
                    "%d個から%d個までの並びを書いてください".formatted(least, most),
                    "a list of %d to %d is expected".formatted(least, most));
        }
        List<Entry> entries = new ArrayList<>();
        for (Node each : sequence.getValue()) {
            entries.add(new Entry(key + "[" + entries.size() + "]", each));
        }
        return entries;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("値を一つ書いてください", "one value is expected here");
        }
        return scalar.getValue();
    }

    /** A clinic's name: it becomes part of file names and log lines. */
    String name() {
        return matching(
                NAME,
                "英小文字で始まる英小文字・数字・ハイフン、%d文字まで".formatted(Limits.NAME_CHARACTERS),
                "small letters, digits and hyphens, beginning with a letter, at most %d"
                        .formatted(Limits.NAME_CHARACTERS));
    }

    /** A router interface's name; nothing in it means anything to nftables or a shell, and it is none that Linux gives a meaning of its own. */
    String interfaceName() {
        if (NO_INTERFACES.contains(text())) {
            throw notAllowed("Linuxが別の意味に使う名前です", "Linux means something else by that name");
        }
        return matching(
                INTERFACE,
                "英字で始まる英数字と . _ -、%d文字まで".formatted(Limits.INTERFACE_CHARACTERS),
                "letters, digits and . _ -, beginning with a letter, at most %d"
                        .formatted(Limits.INTERFACE_CHARACTERS));
    }

    private String matching(Pattern pattern, String japanese, String english) {
        if (!pattern.matcher(text()).matches()) {
            throw notAllowed(japanese, english);
        }
        return text();
    }

    boolean truth() {
        return chosen("true", "false").equals("true");
    }

    /** One of two words. */
    String chosen(String one, String other) {
        if (!text().equals(one) && !text().equals(other)) {
            throw notAllowed("%s か %s".formatted(one, other), "%s or %s".formatted(one, other));
        }
        return text();
    }

    int port() {
        if (!text().matches("[1-9]\\d{0,4}") || Integer.parseInt(text()) > Limits.PORT) {
            throw notAllowed("1 から %d までの番号".formatted(Limits.PORT), "a number from 1 to " + Limits.PORT);
        }
        return Integer.parseInt(text());
    }

    <T> T parsed(Function<String, T> parser, String japanese, String english) {
        try {
            return parser.apply(text());
        } catch (IllegalArgumentException notThat) {
            throw notAllowed(japanese, english);
        }
    }

    private WrongSite notAllowed(String japanese, String english) {
        return wrong(
                "「%s」は使えません（%s）".formatted(shown(), japanese), "'%s' is not allowed; %s".formatted(shown(), english));
    }

    private String shown() {
        return printable(text());
    }

    private static String printable(String typed) {
        String plain = typed.replaceAll("[^\\p{IsLetter}\\p{IsDigit}\\p{Punct} ]", "?");
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    }
}
