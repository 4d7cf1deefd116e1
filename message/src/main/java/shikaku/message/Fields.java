package shikaku.message;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;

/**
 * Reads the children of one block by name, in whatever order they came. Unknown children disturb nothing. What is
 * wrong is reported as a {@link MalformedMessage} with the name of the element and never its value.
 *
 * @param where the name of the block, for the report
 * @param elements its children
 */
public record Fields(String where, List<Element> elements) {

    public Fields {
        elements = List.copyOf(elements);
    }

    /** The text of an element; empty when it is absent or blank, which real systems use alike. */
    public Optional<String> text(String name) {
        return single(name).map(element -> textOf(name, element)).filter(text -> !text.isBlank());
    }

    /** The value of an element that may be absent. */
    public <T> Optional<T> optional(String name, Function<String, T> reading) {
        return text(name).map(text -> read(name, () -> reading.apply(text)));
    }

    /** The value of an element that must be there. */
    public <T> T required(String name, Function<String, T> reading) {
        return optional(name, reading).orElseThrow(() -> new MalformedMessage(Reason.ELEMENT_MISSING, name));
    }

    /** All values of an element that may repeat, at most {@code limit}. */
    public <T> List<T> repeated(String name, int limit, Function<String, T> reading) {
        List<Element> found = limited(name, limit);
        return found.stream()
                .map(element -> textOf(name, element))
                .filter(text -> !text.isBlank())
                .map(text -> read(name, () -> reading.apply(text)))
                .toList();
    }

    /** The fields of a block that may be absent; an empty element is an empty block. */
    public Optional<Fields> block(String name) {
        return single(name).map(Fields::of);
    }

    /** The fields of a block that must be there. */
    public Fields requiredBlock(String name) {
        return block(name).orElseThrow(() -> new MalformedMessage(Reason.ELEMENT_MISSING, name));
    }

    /** The fields of every block of this name, at most {@code limit}. */
    public List<Fields> blocks(String name, int limit) {
        return limited(name, limit).stream().map(Fields::of).toList();
    }

    /**
     * Builds a value from several fields; what its constructor refuses is reported as the fault of this block.
     *
     * @throws MalformedMessage instead of the constructor's exception, without its text
     */
    public <T> T build(Supplier<T> building) {
        return read(where, building);
    }

    /** Refuses children of any other name. */
    void onlyNamed(String... names) {
        if (elements.stream().anyMatch(element -> !Arrays.asList(names).contains(element.name()))) {
            throw new MalformedMessage(Reason.MESSAGE_MALFORMED, where);
        }
    }

    private Optional<Element> single(String name) {
        List<Element> found = named(name);
        if (found.size() > 1) {
            throw new MalformedMessage(Reason.ELEMENT_REPEATED, name);
        }
        return found.stream().findFirst();
    }

    private List<Element> limited(String name, int limit) {
        List<Element> found = named(name);
        if (found.size() > limit) {
            throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, name);
        }
        return found;
    }

    private List<Element> named(String name) {
        return elements.stream().filter(element -> element.name().equals(name)).toList();
    }

    static Fields of(Element element) {
        return switch (element) {
            case Block(var name, var children) -> new Fields(name, children);
            case Leaf(var name, var text) when text.isBlank() -> new Fields(name, List.of());
            case Leaf(var name, var _) -> throw new MalformedMessage(Reason.VALUE_NOT_ALLOWED, name);
        };
    }

    private static String textOf(String name, Element element) {
        return switch (element) {
            case Leaf(var _, var text) -> text;
            case Block _ -> throw new MalformedMessage(Reason.VALUE_NOT_ALLOWED, name);
        };
    }

    private static <T> T read(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException refused) {
            // The cause is dropped on purpose: it may quote the value.
            throw new MalformedMessage(Reason.VALUE_NOT_ALLOWED, name);
        }
    }
}
