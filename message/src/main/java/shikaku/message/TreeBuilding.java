package shikaku.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;

/**
 * Builds the tree of one message from the parser's events, counting as it goes. Used once. Whatever is wrong is told of the root: how an element
 * is called may be somebody's name until a reader that knows its name has asked for it.
 */
final class TreeBuilding {

    private static final int BELOW_BODY = 3;

    private final XMLStreamReader xml;
    private final Events events;
    private final Predicate<Element> taken;
    private int elements;
    private int characters;

    /**
     * @param stretch what the parser reads from
     * @param taken is shown each child of the body; those it takes are not kept in the tree, nor counted in it
     */
    TreeBuilding(XMLStreamReader xml, Stretch stretch, Predicate<Element> taken) {
        this.xml = xml;
        this.events = new Events(xml, stretch);
        this.taken = taken;
    }

    XmlMessage message() throws XMLStreamException {
        while (events.next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and white space before the root.
        }
        Element root = element(1);
        while (events.hasNext()) {
            events.next();
        }
        if (!root.name().equals(XmlMessage.ROOT)) {
            throw new MalformedMessage(Reason.UNEXPECTED_MESSAGE, XmlMessage.ROOT);
        }
        return message(new Fields(XmlMessage.ROOT, children(root)));
    }

    private static XmlMessage message(Fields root) {
        root.onlyNamed(XmlMessage.HEADER, XmlMessage.BODY);
        return new XmlMessage(
                root.requiredBlock(XmlMessage.HEADER).elements(),
                root.block(XmlMessage.BODY).map(Fields::elements).orElseGet(List::of));
    }

    private Element element(int depth) throws XMLStreamException {
        String name = openedName(depth);
        var text = new StringBuilder();
        List<Element> children = new ArrayList<>();
        for (int event = events.next(); event != XMLStreamConstants.END_ELEMENT; event = events.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    withoutIndent(text);
                    child(name, depth + 1).ifPresent(children::add);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(text);
                default -> {
                    // Comments and processing instructions say nothing in these messages.
                }
            }
        }
        return closed(name, text.toString(), children);
    }

    private Optional<Element> child(String parent, int depth) throws XMLStreamException {
        int elementsBefore = elements;
        int charactersBefore = characters;
        Element child = element(depth);
        if (depth != BELOW_BODY || !parent.equals(XmlMessage.BODY) || !taken.test(child)) {
            return Optional.of(child);
        }
        elements = elementsBefore;
        characters = charactersBefore;
        return Optional.empty();
    }

    private String openedName(int depth) {
        elements++;
        if (depth > Limits.DEPTH
                || elements > Limits.ELEMENTS
                || xml.getLocalName().length() > Limits.NAME_LENGTH) {
            throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, XmlMessage.ROOT);
        }
        if (xml.getNamespaceURI() != null && !xml.getNamespaceURI().isEmpty()) {
            throw new MalformedMessage(Reason.MESSAGE_MALFORMED, "namespace");
        }
        return xml.getLocalName();
    }

    /** White space before a child is no text, and before a hundred thousand of them it would be a long one. */
    private void withoutIndent(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                throw new MalformedMessage(Reason.MESSAGE_MALFORMED, XmlMessage.ROOT);
            }
        }
        characters -= text.length();
        text.setLength(0);
    }

    private void append(StringBuilder text) {
        characters += xml.getTextLength();
        if (characters > Limits.TEXTS || text.length() + xml.getTextLength() > Limits.TEXT_LENGTH) {
            throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, XmlMessage.ROOT);
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private static Element closed(String name, String text, List<Element> children) {
        if (children.isEmpty()) {
            return new Leaf(name, text);
        }
        if (!text.isBlank()) {
            throw new MalformedMessage(Reason.MESSAGE_MALFORMED, XmlMessage.ROOT);
        }
        return new Block(name, children);
    }

    private static List<Element> children(Element element) {
        return switch (element) {
            case Block(var _, var children) -> children;
            case Leaf _ -> List.of();
        };
    }
}
