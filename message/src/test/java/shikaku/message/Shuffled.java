package shikaku.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;

/** A message as the real center may send it: in any order, and with elements nobody has heard of. Of equal names the order stays, for it means something. */
public final class Shuffled {

    private Shuffled() {}

    public static XmlMessage of(XmlMessage message, Random random) {
        return new XmlMessage(of(message.header(), random), of(message.body(), random));
    }

    public static List<Element> of(List<Element> elements, Random random) {
        var names =
                new ArrayList<>(elements.stream().map(Element::name).distinct().toList());
        names.add("Unheard" + random.nextInt(100));
        Collections.shuffle(names, random);
        var shuffled = new ArrayList<Element>();
        for (String name : names) {
            elements.stream()
                    .filter(element -> element.name().equals(name))
                    .map(element -> of(element, random))
                    .forEach(shuffled::add);
            if (name.startsWith("Unheard")) {
                shuffled.add(new Leaf(name, "of"));
            }
        }
        return shuffled;
    }

    private static Element of(Element element, Random random) {
        return switch (element) {
            case Leaf leaf -> leaf;
            case Block(var name, var children) -> new Block(name, of(children, random));
        };
    }
}
