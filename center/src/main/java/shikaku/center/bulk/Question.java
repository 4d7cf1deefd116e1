package shikaku.center.bulk;

import java.util.List;
import shikaku.message.Element.Leaf;
import shikaku.message.Elements;
import shikaku.message.Fields;

/** What is kept of a person's block: the elements by which somebody is asked about, as they came, right or wrong, and of a sane size. */
final class Question {
    /** Of each person; twice as many as there are elements, so that a repeated one is told from a single one. */
    private static final int ELEMENTS = 20;
    /** Longer than any value may be, so that what is cut is wrong as it was before. */
    private static final int CHARACTERS = 200;

    private Question() {}

    static Elements of(BulkKind kind, Fields block) {
        List<Leaf> kept = block.elements().stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .filter(leaf -> kind.asksBy(leaf.name()))
                .limit(ELEMENTS)
                .toList();
        var question = new Elements();
        kept.forEach(leaf -> question.text(leaf.name(), cut(leaf.text())));
        return question;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CHARACTERS));
    }
}
