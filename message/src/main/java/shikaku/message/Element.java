package shikaku.message;

import java.util.List;

/**
 * One XML element: a name with either text or further elements. Attributes, namespaces, comments and processing
 * instructions do not exist in these messages. The order of children means nothing.
 */
public sealed interface Element {

    /** The element's name to the letter. */
    String name();

    /** An element with text, possibly empty. Text is kept exactly, padding spaces included. */
    record Leaf(String name, String text) implements Element {

        /** Without the text: it may be somebody's insured number. */
        @Override
        public String toString() {
            return "<" + name + "/>";
        }
    }

    /** An element that holds elements. */
    record Block(String name, List<Element> children) implements Element {
        public Block {
            children = List.copyOf(children);
        }

        @Override
        public String toString() {
            return "<" + name + ">" + children + "</" + name + ">";
        }
    }
}
