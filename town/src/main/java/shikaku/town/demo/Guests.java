package shikaku.town.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import shikaku.town.page.Said;
import shikaku.town.table.Row;
import shikaku.town.table.Table;

/** 見本の十二人: those who lie in front of the card tray, and what each of them shows. */
final class Guests {
    private static final String FILE = "guests.csv";

    private Guests() {}

    /** Short name of the resident → what is to be seen with them, in the file's order. */
    static Map<String, Said> read() {
        try (InputStream file = Objects.requireNonNull(Guests.class.getResourceAsStream("/town/" + FILE))) {
            Map<String, Said> guests = new LinkedHashMap<>();
            for (Row row : Table.read(FILE, file.readAllBytes(), List.of("person", "shows"))) {
                guests.put(row.text("person"), Said.of(row.text("shows")));
            }
            return guests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
