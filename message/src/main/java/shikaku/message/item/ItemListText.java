package shikaku.message.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the text of a list: headings, items and carriers, one a line, as the resource {@code kobe.items} explains. Used
 * once.
 */
final class ItemListText {

    private static final int MAX_LINES = 1_000;

    private final List<ItemGroup> groups = new ArrayList<>();
    private final List<Place> carriers = new ArrayList<>();

    static ItemAllowList read(String text) {
        var lines = text.lines().toList();
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("the item list has more than " + MAX_LINES + " lines");
        }
        var reading = new ItemListText();
        for (int number = 1; number <= lines.size(); number++) {
            reading.line(number, lines.get(number - 1).strip());
        }
        return new ItemAllowList(reading.groups, reading.carriers);
    }

    private void line(int number, String line) {
        try {
            entry(line);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    "line " + number + " of the item list: " + refused.getMessage(), refused);
        }
    }

    private void entry(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String rest = line.substring(1).strip();
        switch (line.charAt(0)) {
            case '○' -> groups.add(new ItemGroup(rest, List.of()));
            case '・' -> item(rest.split(" = ", -1));
            case '=' -> carriers.add(Place.of(rest));
            default -> throw new IllegalArgumentException("begins with none of ○ ・ = #");
        }
    }

    private void item(String[] labelAndPlaces) {
        if (labelAndPlaces.length != 2 || groups.isEmpty()) {
            throw new IllegalArgumentException("an item stands under a heading and is written 項目 = PARENT/NAME");
        }
        var item = new Item(
                labelAndPlaces[0].strip(),
                Arrays.stream(labelAndPlaces[1].strip().split(" +"))
                        .map(Place::of)
                        .toList());
        var group = groups.removeLast();
        var items = new ArrayList<>(group.items());
        items.add(item);
        groups.add(new ItemGroup(group.heading(), items));
    }
}
