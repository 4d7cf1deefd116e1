package shikaku.message.bulk;

import java.util.List;
import shikaku.message.Element;
import shikaku.message.Element.Leaf;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;

/**
 * What was asked about one person, as it came, also where it could not be understood: a client finds its own patient again by it.
 *
 * @param elements at most {@value #MAX_ELEMENTS} values of at most {@value #MAX_LENGTH} characters
 */
public record Echo(List<Element> elements) {

    static final int MAX_ELEMENTS = 20;
    static final int MAX_LENGTH = 200;

    public Echo {
        elements = List.copyOf(elements);
        if (elements.size() > MAX_ELEMENTS) {
            throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, "Echo");
        }
        elements.forEach(Echo::requireSmall);
    }

    /** Of a block that was understood. */
    public static Echo of(Elements elements) {
        return new Echo(elements.toList());
    }

    /** Of a block as it came. */
    public static Echo of(Fields fields) {
        return new Echo(fields.elements());
    }

    /** To be read as what it should be. */
    public Fields fields(String name) {
        return new Fields(name, elements);
    }

    Elements toElements() {
        var echoed = new Elements();
        elements.forEach(echoed::element);
        return echoed;
    }

    private static void requireSmall(Element element) {
        if (!(element instanceof Leaf(var _, var text))) {
            throw new MalformedMessage(Reason.VALUE_NOT_ALLOWED, "Echo");
        }
        try {
            Formats.requireLength(text, MAX_LENGTH);
        } catch (IllegalArgumentException tooLong) {
            throw new MalformedMessage(Reason.VALUE_NOT_ALLOWED, "Echo");
        }
    }

    @Override
    public String toString() {
        return "Echo[…]";
    }
}
