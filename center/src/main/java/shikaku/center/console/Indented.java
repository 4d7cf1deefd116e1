package shikaku.center.console;

import java.util.List;
import shikaku.message.Element;
import shikaku.message.XmlMessage;

/** A message for reading: one element a line. On the wire there is neither a line's end nor a space between them. */
final class Indented {
    private static final String STEP = "  ";

    private Indented() {}

    static String of(XmlMessage message) {
        var lines = new StringBuilder("<XmlMsg>\n");
        block("MessageHeader", message.header(), 1, lines);
        block("MessageBody", message.body(), 1, lines);
        return lines.append("</XmlMsg>\n").toString();
    }

    private static void block(String name, List<Element> children, int depth, StringBuilder lines) {
        lines.append(STEP.repeat(depth)).append('<').append(name).append(">\n");
        children.forEach(child -> element(child, depth + 1, lines));
        lines.append(STEP.repeat(depth)).append("</").append(name).append(">\n");
    }

    private static void element(Element element, int depth, StringBuilder lines) {
        switch (element) {
            case Element.Block(var name, var children) -> block(name, children, depth, lines);
            case Element.Leaf(var name, var text) ->
                lines.append(STEP.repeat(depth))
                        .append('<')
                        .append(name)
                        .append('>')
                        .append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                        .append("</")
                        .append(name)
                        .append(">\n");
        }
    }
}
