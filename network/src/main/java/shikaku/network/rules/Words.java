package shikaku.network.rules;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reading of JSON in which every key must be a known one. */
final class Words {
    private Words() {}

    /** The key of an object that has one. */
    static String only(JsonNode object) {
        if (!object.isObject() || object.size() != 1) {
            throw new UnknownRule(object.toString());
        }
        return object.propertyNames().iterator().next();
    }

    static void known(JsonNode object, Set<String> keys) {
        if (!object.isObject() || !keys.containsAll(object.propertyNames())) {
            throw new UnknownRule(object.toString());
        }
    }

    static String text(JsonNode object, String key) {
        JsonNode value = object.get(key);
        if (value == null || !value.isString()) {
            throw new UnknownRule(object.toString());
        }
        return value.stringValue();
    }

    static int number(JsonNode object, String key) {
        JsonNode value = object.get(key);
        if (value == null || !value.isInt()) {
            throw new UnknownRule(object.toString());
        }
        return value.intValue();
    }

    static void expect(JsonNode object, String key, String value) {
        if (!text(object, key).equals(value)) {
            throw new UnknownRule(object.toString());
        }
    }
}
