package shikaku.network.rules;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reading of JSON in which every key must be a known one, and nothing is passed over. */
final class Words {
    private Words() {}

    /** The key of an object that has one. */
    static String only(JsonNode object) {
        if (!object.isObject()) {
            throw new UnknownRule(object.toString());
        }
        if (object.size() != 1) {
            throw new UnknownRule("%s: %s".formatted(object.propertyNames(), object));
        }
        return object.propertyNames().iterator().next();
    }

    /** What stands behind the only key of an object, which must be this one. */
    static JsonNode only(JsonNode object, String key) {
        known(object, Set.of(key));
        return get(object, key);
    }

    static void known(JsonNode object, Set<String> keys) {
        if (!object.isObject()) {
            throw new UnknownRule(object.toString());
        }
        object.propertyNames().stream()
                .filter(key -> !keys.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new UnknownRule("\"%s\": %s".formatted(key, object));
                });
    }

    static JsonNode get(JsonNode object, String key) {
        JsonNode value = object.get(key);
        if (value == null) {
            throw new UnknownRule(object.toString());
        }
        return value;
    }

    static String text(JsonNode object, String key) {
        return text(get(object, key));
    }

    static String text(JsonNode value) {
        if (!value.isString()) {
            throw new UnknownRule(value.toString());
        }
        return value.stringValue();
    }

    static int number(JsonNode object, String key) {
        return number(get(object, key));
    }

    static int number(JsonNode value) {
        if (!value.isInt()) {
            throw new UnknownRule(value.toString());
        }
        return value.intValue();
    }

    static List<JsonNode> list(JsonNode array) {
        if (!array.isArray()) {
            throw new UnknownRule(array.toString());
        }
        return List.copyOf(array.values());
    }

    /** As many as that. */
    static List<JsonNode> list(JsonNode array, int size) {
        List<JsonNode> all = list(array);
        if (all.size() != size) {
            throw new UnknownRule(array.toString());
        }
        return all;
    }

    static void expect(JsonNode object, String key, String value) {
        if (!text(object, key).equals(value)) {
            throw new UnknownRule(object.toString());
        }
    }
}
