package shikaku.message.item;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 別紙: the list as a city's ordinance prints it, headings and items in its order and words, and below it, under a heading of its own,
 * what carries them. Printed from what the terminal enforces, so that nobody has to believe a second list.
 */
@Realizes(clauses = Clause.C21)
public final class Annex {
    private static final String TITLE = "【オンライン資格確認システムのために電子計算機の結合を実施する情報項目】";
    private static final String OCCASION = "マイナンバーカード又は被保険者証による資格確認時";
    private static final String CARRIERS = "【上の情報項目を運ぶもの（それ自身は個人の情報項目ではありません）】";

    private Annex() {}

    /** The page, a line an item. */
    public static String of(ItemAllowList list) {
        var items = list.groups().stream().flatMap(Annex::lines);
        var carriers = list.carriers().stream().map(place -> "・" + place.path());
        return Stream.of(Stream.of(TITLE, OCCASION), items, Stream.of("", CARRIERS), carriers)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** An item that is the whole of its heading stands there once. */
    private static Stream<String> lines(ItemGroup group) {
        return Stream.concat(
                Stream.of("○" + group.heading()),
                group.items().stream()
                        .map(Item::label)
                        .filter(label -> !label.equals(group.heading()))
                        .map(label -> "・" + label));
    }
}
