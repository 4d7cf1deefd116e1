package shikaku.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;

/** From the tree to bytes. Written by hand, because every byte of the result is part of the contract. */
final class XmlPrinting {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n";

    /** XML 1.0 section 2.3, production NameStartChar, without the colon. */
    private static final String NAME_START =
            "A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\x{2FF}\\x{370}-\\x{37D}\\x{37F}-\\x{1FFF}"
                    + "\\x{200C}\\x{200D}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}"
                    + "\\x{10000}-\\x{EFFFF}";

    /** Production Name: what the reader lets an element be called, the writer can write. */
    private static final Pattern NAME =
            Pattern.compile("[" + NAME_START + "][" + NAME_START + "0-9.\\xB7\\x{300}-\\x{36F}\\x{203F}\\x{2040}-]*");

    private XmlPrinting() {}

    static byte[] print(XmlMessage message) {
        var xml = opening(message.header()).append(print(message.body())).append(closing());
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Everything before the first element of the body. */
    static StringBuilder opening(List<Element> header) {
        var xml = new StringBuilder(DECLARATION);
        xml.append('<').append(XmlMessage.ROOT).append('>');
        print(new Block(XmlMessage.HEADER, header), xml);
        return xml.append('<').append(XmlMessage.BODY).append('>');
    }

    /** Everything behind the last element of the body. */
    static String closing() {
        return "</" + XmlMessage.BODY + "></" + XmlMessage.ROOT + ">\n";
    }

    static StringBuilder print(List<Element> elements) {
        var xml = new StringBuilder();
        elements.forEach(element -> print(element, xml));
        return xml;
    }

    private static void print(Element element, StringBuilder xml) {
        if (!NAME.matcher(element.name()).matches()) {
            throw new IllegalArgumentException("an element's name is an XML name without a prefix");
        }
        xml.append('<').append(element.name()).append('>');
        switch (element) {
            case Leaf(var name, var text) -> print(name, text, xml);
            case Block(var _, List<Element> children) -> children.forEach(child -> print(child, xml));
        }
        xml.append("</").append(element.name()).append('>');
    }

    private static void print(String name, String text, StringBuilder xml) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                // A bare carriage return would be read back as a line feed (XML 1.0 section 2.11).
                case '\r' -> xml.append("&#13;");
                default -> xml.appendCodePoint(allowed(character, name));
            }
        });
    }

    /** XML 1.0 section 2.2, production Char. */
    private static int allowed(int character, String name) {
        boolean allowed = character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
        if (!allowed) {
            throw new MalformedMessage(Reason.FORBIDDEN_CHARACTER, name);
        }
        return character;
    }
}
