package shikaku.message.item;

import java.util.List;

/**
 * 情報項目: one line of the annex.
 *
 * @param label the item in the annex's own words
 * @param places where its element stands in the messages
 */
public record Item(String label, List<Place> places) {
    public Item {
        places = List.copyOf(places);
    }
}
