package shikaku.town.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shikaku.edge.database.DatabaseAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What these commands need of a demo's {@code demo.json}.
 *
 * @param content the whole file
 */
record DemoFile(JsonNode content) {
    private static final String NAME = "demo.json";

    /**
     * Somebody's card.
     *
     * @param person the resident's short name
     * @param kind of the card
     * @param state of its certificate
     * @param image where it lies, once somebody touched it
     */
    record Card(String person, String kind, String state, Path image) {
        /** A card is made when it is first used. */
        boolean touched() {
            return Files.exists(image);
        }
    }

    /** @throws IOException in one sentence, when there is none in {@code folder} or it is something else */
    static DemoFile read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new IOException("demo.json がありません（デモは動いていますか） / no demo.json, is the demo running: " + folder);
        }
        if (Files.size(file) > Limits.DEMO_JSON_BYTES) {
            throw notOne(file);
        }
        try {
            return new DemoFile(JsonMapper.builder().build().readTree(Files.readAllBytes(file)));
        } catch (JacksonException malformed) {
            throw notOne(file);
        }
    }

    List<Card> cards() throws IOException {
        JsonNode cards = content.path("cards");
        if (!cards.isArray()) {
            throw missing("cards");
        }
        List<Card> all = new ArrayList<>();
        for (JsonNode card : cards) {
            all.add(new Card(
                    text(card, "person"), text(card, "kind"), text(card, "state"), Path.of(text(card, "image"))));
        }
        return List.copyOf(all);
    }

    /** The center's database. */
    DatabaseAddress database() throws IOException {
        JsonNode database = content.path("database");
        return new DatabaseAddress(text(database, "url"), text(database, "user"), text(database, "password"));
    }

    private static String text(JsonNode node, String name) throws IOException {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw missing(name);
        }
        return value.stringValue();
    }

    /** The file holds passwords, so no message quotes it. */
    private static IOException missing(String name) {
        return new IOException("demo.json に " + name + " がありません / demo.json lacks " + name);
    }

    private static IOException notOne(Path file) {
        return new IOException("demo.json として読めません / this is no demo.json: " + file);
    }
}
