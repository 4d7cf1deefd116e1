package shikaku.message.item;

import java.util.List;

/**
 * One heading of the annex with its items, in the annex's order.
 *
 * @param heading 見出し
 * @param items 情報項目
 */
public record ItemGroup(String heading, List<Item> items) {
    public ItemGroup {
        items = List.copyOf(items);
    }
}
