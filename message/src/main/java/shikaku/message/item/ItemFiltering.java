package shikaku.message.item;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.message.Element;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;
import shikaku.message.Limits;
import shikaku.message.XmlMessage;
import shikaku.message.item.ItemAllowList.Filtered;

/** The filtering of one message. Used once. */
final class ItemFiltering {

    private final Set<Place> allowed;
    private final Set<String> dropped = new LinkedHashSet<>();

    ItemFiltering(Set<Place> allowed) {
        this.allowed = allowed;
    }

    Filtered filtered(XmlMessage message) {
        var header = kept("MessageHeader", message.header());
        var body = kept("MessageBody", message.body());
        return new Filtered(
                new XmlMessage(header, body),
                dropped.stream().limit(Limits.DROPPED_NAMES).toList());
    }

    private List<Element> kept(String parent, List<Element> children) {
        return children.stream().flatMap(child -> kept(parent, child).stream()).toList();
    }

    private Optional<Element> kept(String parent, Element child) {
        return switch (child) {
            case Block block
            when allowed(parent, block, true) ->
                Optional.of(new Block(block.name(), kept(block.name(), block.children())));
            case Leaf leaf when allowed(parent, leaf, false) -> Optional.of(leaf);
            // An empty block looks like an empty text.
            case Leaf leaf
            when leaf.text().isBlank() && allowed(parent, leaf, true) -> Optional.of(new Block(leaf.name(), List.of()));
            case Block _, Leaf _ -> {
                dropped.add(parent + "/" + child.name());
                yield Optional.empty();
            }
        };
    }

    private boolean allowed(String parent, Element child, boolean block) {
        return allowed.contains(new Place(parent, child.name(), block));
    }
}
