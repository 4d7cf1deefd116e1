package shikaku.network.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON document with one thing in it changed.
 *
 * @param what where, and how
 */
record OneChange(String what, String json) {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String toString() {
        return what;
    }

    /** Every object with a key that nobody knows. */
    static List<OneChange> added(JsonNode root, Set<String> passedOver) {
        return places(root, passedOver).stream()
                .filter(each -> root.at(each).isObject())
                .map(each -> of(root, each + " strange", copy -> ((ObjectNode) copy.at(each)).put("strange", 1)))
                .toList();
    }

    /** Every value another one. */
    static List<OneChange> altered(JsonNode root, Set<String> passedOver) {
        return places(root, passedOver).stream()
                .filter(each -> root.at(each).isValueNode())
                .flatMap(each -> others(root.at(each))
                        .map(other -> of(root, each + " " + other, copy -> replace(copy, each, JSON.readTree(other)))))
                .toList();
    }

    /** Everything taken out once. */
    static List<OneChange> removed(JsonNode root, Set<String> passedOver) {
        return places(root, passedOver).stream()
                .filter(each -> !each.isEmpty() && !each.equals("/nftables/0"))
                .map(each -> of(root, each + " removed", copy -> remove(copy, each)))
                .toList();
    }

    private static OneChange of(JsonNode root, String what, Consumer<JsonNode> change) {
        JsonNode copy = root.deepCopy();
        change.accept(copy);
        return new OneChange(what, copy.toString());
    }

    private static Stream<String> others(JsonNode value) {
        Stream<String> operators = Stream.of("\"==\"", "\"!=\"", "\"in\"", "\"<\"", "\"+\"");
        Stream<String> all = Stream.of("null", "7", "\"7\"", "[]", "{}", "true", "false");
        Stream<String> near = value.isString() ? Stream.of("\"" + value.stringValue() + "x\"") : Stream.of();
        return Stream.of(operators, all, near)
                .flatMap(each -> each)
                .filter(each -> !JSON.readTree(each).equals(value));
    }

    private static void replace(JsonNode root, String place, JsonNode other) {
        switch (root.at(parent(place))) {
            case ObjectNode object -> object.set(key(place), other);
            case ArrayNode array -> array.set(Integer.parseInt(key(place)), other);
            default -> throw new AssertionError(place);
        }
    }

    private static void remove(JsonNode root, String place) {
        switch (root.at(parent(place))) {
            case ObjectNode object -> object.remove(key(place));
            case ArrayNode array -> array.remove(Integer.parseInt(key(place)));
            default -> throw new AssertionError(place);
        }
    }

    private static String parent(String place) {
        return place.substring(0, place.lastIndexOf('/'));
    }

    private static String key(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** As JSON pointers; not what stands behind one of these keys. */
    private static List<String> places(JsonNode root, Set<String> passedOver) {
        List<String> all = new ArrayList<>();
        collect(root, "", passedOver, all);
        return all;
    }

    private static void collect(JsonNode node, String place, Set<String> passedOver, List<String> all) {
        all.add(place);
        if (node.isObject()) {
            node.properties().stream()
                    .filter(each -> !passedOver.contains(each.getKey()))
                    .forEach(each -> collect(each.getValue(), place + "/" + each.getKey(), passedOver, all));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place + "/" + i, passedOver, all);
        }
    }
}
