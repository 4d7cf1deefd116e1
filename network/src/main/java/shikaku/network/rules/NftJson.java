package shikaku.network.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * nft -j の出力: what {@code nft -j list ruleset} says, as a rule set again. Handles and counts are passed over; every other word must be one
 * that our rules use ({@link UnknownRule}).
 */
public final class NftJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> CHAIN = Set.of("family", "table", "name", "handle");
    private static final Set<String> BASE =
            Set.of("family", "table", "name", "handle", "type", "hook", "prio", "policy");
    private static final Set<String> RULE = Set.of("family", "table", "chain", "handle", "comment", "expr");

    private final Map<String, SourceSet> sets = new LinkedHashMap<>();
    private final Map<String, Optional<Chain.Base>> bases = new LinkedHashMap<>();
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private int tables;
    private int count;

    private NftJson() {}

    /** @throws UnknownRule for the first thing in it that our rules do not have */
    public static Ruleset read(String json) {
        if (json.length() > Limits.JSON_BYTES) {
            throw UnknownRule.notListed(
                    "%,d文字を超えています".formatted(Limits.JSON_BYTES),
                    "more than %,d characters".formatted(Limits.JSON_BYTES));
        }
        NftJson reader = new NftJson();
        listed(json).forEach(reader::object);
        return reader.ruleset();
    }

    private static List<JsonNode> listed(String json) {
        try {
            JsonNode all = JSON.readTree(json);
            if (!all.isObject() || !all.has("nftables")) {
                throw UnknownRule.notListed("JSONですが、nftablesの規則ではありません", "JSON, but no rules of nftables");
            }
            return Words.list(Words.only(all, "nftables"));
        } catch (JacksonException notJson) {
            String line = notJson.getLocation() == null
                    ? "?"
                    : String.valueOf(notJson.getLocation().getLineNr());
            throw UnknownRule.notListed("JSONではありません、%s行目".formatted(line), "not JSON, line " + line);
        }
    }

    private Ruleset ruleset() {
        if (tables != 1) {
            throw new UnknownRule("%d tables in place of one".formatted(tables));
        }
        rules.keySet().stream()
                .filter(each -> !bases.containsKey(each))
                .findFirst()
                .ifPresent(each -> {
                    throw new UnknownRule("a rule in a chain that is not there: " + each);
                });
        return new Ruleset(
                List.copyOf(sets.values()),
                bases.entrySet().stream()
                        .map(each ->
                                new Chain(each.getKey(), each.getValue(), rules.getOrDefault(each.getKey(), List.of())))
                        .toList());
    }

    private void object(JsonNode object) {
        String kind = Words.only(object);
        JsonNode value = object.get(kind);
        switch (kind) {
            case "metainfo" -> {}
            case "table" -> table(value);
            case "set" -> set(value);
            case "chain" -> chain(value);
            case "rule" -> rule(value);
            default -> throw new UnknownRule(kind);
        }
    }

    private void table(JsonNode table) {
        Words.known(table, Set.of("family", "name", "handle"));
        Words.expect(table, "name", Ruleset.TABLE);
        Words.expect(table, "family", "inet");
        tables++;
    }

    private void set(JsonNode set) {
        ours(set);
        SourceSet read = NftSet.read(set);
        once(sets.putIfAbsent(read.name(), read) == null, set);
    }

    private void chain(JsonNode chain) {
        ours(chain);
        Words.known(chain, chain.has("hook") ? BASE : CHAIN);
        Optional<Chain.Base> base = chain.has("hook") ? Optional.of(base(chain)) : Optional.empty();
        once(bases.putIfAbsent(Words.text(chain, "name"), base) == null, chain);
    }

    private static void once(boolean first, JsonNode what) {
        if (!first) {
            throw new UnknownRule("there twice: " + what);
        }
    }

    private static Chain.Base base(JsonNode chain) {
        Words.expect(chain, "type", "filter");
        Hook hook = Arrays.stream(Hook.values())
                .filter(each -> each.nft().equals(Words.text(chain, "hook")))
                .findFirst()
                .orElseThrow(() -> new UnknownRule(chain.toString()));
        boolean accepts = switch (Words.text(chain, "policy")) {
            case "accept" -> true;
            case "drop" -> false;
            default -> throw new UnknownRule(chain.toString());
        };
        return new Chain.Base(hook, Words.number(chain, "prio"), accepts);
    }

    private void rule(JsonNode rule) {
        ours(rule);
        Words.known(rule, RULE);
        if (++count > Limits.RULES) {
            throw new UnknownRule("more than %d rules".formatted(Limits.RULES));
        }
        List<Statement> statements = Words.list(Words.get(rule, "expr")).stream()
                .map(NftStatement::read)
                .toList();
        String comment = rule.has("comment") ? Words.text(rule, "comment") : "";
        rules.computeIfAbsent(Words.text(rule, "chain"), ignored -> new ArrayList<>())
                .add(new Rule(statements, comment));
    }

    private static void ours(JsonNode object) {
        Words.expect(object, "family", "inet");
        Words.expect(object, "table", Ruleset.TABLE);
    }
}
