package shikaku.message.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.XmlMessage;

/**
 * 電子計算機の結合を実施する情報項目: what may cross the connection, and nothing else. Two closed lists: the personal items of the
 * ordinance's annex, and the elements that carry them.
 *
 * <p>No program can let through what a city has not listed; a city that wants another list changes the data.
 */
@Realizes(clauses = Clause.C21)
public final class ItemAllowList {

    private static final String KOBE = "kobe.items";

    private final List<ItemGroup> groups;
    private final List<Place> carriers;
    private final Set<Place> allowed;
    private final Map<BulkMessage, Set<Place>> allowedInBulk = new EnumMap<>(BulkMessage.class);

    /**
     * @param groups the annex, in its own order and words
     * @param carriers what carries the items
     * @throws IllegalArgumentException when a mandatory element would be dropped
     */
    ItemAllowList(List<ItemGroup> groups, List<Place> carriers) {
        this.groups = List.copyOf(groups);
        this.carriers = List.copyOf(carriers);
        this.allowed = Stream.concat(itemPlaces(groups), carriers.stream()).collect(Collectors.toUnmodifiableSet());
        for (BulkMessage kind : BulkMessage.values()) {
            allowedInBulk.put(kind, allowed.stream().filter(kind::has).collect(Collectors.toUnmodifiableSet()));
        }
        var dropped = MandatoryElements.missingFrom(allowed);
        if (!dropped.isEmpty()) {
            throw new IllegalArgumentException("the item list would drop mandatory elements: " + dropped);
        }
    }

    /**
     * What is left of a message, and what was taken out.
     *
     * @param message the message without what no list names
     * @param dropped {@code PARENT/NAME} of what was taken out, each once, at most 100, to be recorded; never a value
     */
    public record Filtered(XmlMessage message, List<String> dropped) {
        public Filtered {
            dropped = List.copyOf(dropped);
        }
    }

    /** The list of the source document: 神戸市療育センター. */
    public static ItemAllowList kobe() {
        try (InputStream resource = Objects.requireNonNull(ItemAllowList.class.getResourceAsStream(KOBE))) {
            return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException("the program was packed without its item list", impossible);
        }
    }

    /**
     * A site's own list, in the form that the resource {@code kobe.items} explains.
     *
     * @throws IllegalArgumentException naming the line, or the mandatory elements that it would drop
     */
    public static ItemAllowList parse(String text) {
        return ItemListText.read(text);
    }

    /** Takes out of a message whatever neither list names; the same in both directions. */
    public Filtered filter(XmlMessage message) {
        return new ItemFiltering(allowed).filtered(message);
    }

    /** The same of what stands around the people of a bulk message, or of one of them: and whatever belongs into another message. */
    public Filtered filter(XmlMessage message, BulkMessage kind) {
        return new ItemFiltering(Objects.requireNonNull(allowedInBulk.get(kind))).filtered(message);
    }

    /** The annex: headings and items in its order and words. */
    public List<ItemGroup> groups() {
        return groups;
    }

    /** The second closed list: what carries the items. */
    public List<Place> carriers() {
        return carriers;
    }

    private static Stream<Place> itemPlaces(List<ItemGroup> groups) {
        return groups.stream().flatMap(group -> group.items().stream()).flatMap(item -> item.places().stream());
    }
}
