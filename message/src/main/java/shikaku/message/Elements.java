package shikaku.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;

/** Collects the children of one block in the order they will be written. An absent value writes nothing. */
public final class Elements {

    private final List<Element> elements = new ArrayList<>();

    /** Adds an element with text. */
    public Elements text(String name, String text) {
        elements.add(new Leaf(name, text));
        return this;
    }

    /** Adds an element as it is. */
    public Elements element(Element element) {
        elements.add(element);
        return this;
    }

    /** Adds an element when there is a value, written by {@code writing}. */
    public <T> Elements optional(String name, Optional<T> value, Function<? super T, String> writing) {
        value.ifPresent(present -> text(name, writing.apply(present)));
        return this;
    }

    /** Adds an element for each value. */
    public <T> Elements repeated(String name, List<T> values, Function<? super T, String> writing) {
        values.forEach(value -> text(name, writing.apply(value)));
        return this;
    }

    /** Adds a block. */
    public Elements block(String name, Elements children) {
        elements.add(new Block(name, children.toList()));
        return this;
    }

    /** Adds a block when there is a value to fill it. */
    public <T> Elements optionalBlock(String name, Optional<T> value, Function<? super T, Elements> writing) {
        value.ifPresent(present -> block(name, writing.apply(present)));
        return this;
    }

    /** Adds a block for each value. */
    public <T> Elements blocks(String name, List<T> values, Function<? super T, Elements> writing) {
        values.forEach(value -> block(name, writing.apply(value)));
        return this;
    }

    /** Adds everything {@code others} holds. */
    public Elements all(Elements others) {
        elements.addAll(others.elements);
        return this;
    }

    /** What was collected. */
    public List<Element> toList() {
        return List.copyOf(elements);
    }
}
