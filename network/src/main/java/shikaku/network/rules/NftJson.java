package shikaku.network.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shikaku.network.Family;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * nft -j の出力: what {@code nft -j list ruleset} says, as a rule set again. Handles and counts are passed over; every other word must be one
 * that our rules use ({@link UnknownRule}).
 */
public final class NftJson {
    private static final Set<String> CHAIN =
            Set.of("family", "table", "name", "handle", "type", "hook", "prio", "policy");
    private static final Set<String> RULE = Set.of("family", "table", "chain", "handle", "comment", "expr");
    private static final Set<String> SET =
            Set.of("family", "table", "name", "handle", "type", "size", "flags", "timeout", "elem");

    private final List<SourceSet> sets = new ArrayList<>();
    private final Map<String, Optional<Chain.Base>> bases = new LinkedHashMap<>();
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private int tables;
    private int count;

    private NftJson() {}

    /** @throws UnknownRule for the first thing in it that our rules do not have */
    public static Ruleset read(String json) {
        if (json.length() > Limits.JSON_BYTES) {
            throw new UnknownRule("more than %d characters".formatted(Limits.JSON_BYTES));
        }
        try {
            NftJson reader = new NftJson();
            JsonMapper.shared().readTree(json).path("nftables").forEach(reader::object);
            return reader.ruleset();
        } catch (JacksonException notJson) {
            throw new UnknownRule("not JSON");
        }
    }

    private Ruleset ruleset() {
        if (tables != 1) {
            throw new UnknownRule("%d tables in place of one".formatted(tables));
        }
        return new Ruleset(
                sets,
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
            case "set" -> sets.add(set(value));
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

    private static SourceSet set(JsonNode set) {
        ours(set, SET);
        set.path("flags").forEach(flag -> {
            if (!Set.of("timeout", "dynamic").contains(flag.stringValue(""))) {
                throw new UnknownRule("set with the flag " + flag);
            }
        });
        Family family = switch (Words.text(set, "type")) {
            case "ipv4_addr" -> Family.IPV4;
            case "ipv6_addr" -> Family.IPV6;
            default -> throw new UnknownRule(set.toString());
        };
        return new SourceSet(
                Words.text(set, "name"),
                family,
                Words.number(set, "size"),
                Duration.ofSeconds(Words.number(set, "timeout")));
    }

    private void chain(JsonNode chain) {
        ours(chain, CHAIN);
        String name = Words.text(chain, "name");
        bases.put(name, chain.has("hook") ? Optional.of(base(chain)) : Optional.empty());
    }

    private static Chain.Base base(JsonNode chain) {
        Words.expect(chain, "type", "filter");
        Hook hook = java.util.Arrays.stream(Hook.values())
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
        ours(rule, RULE);
        if (++count > Limits.RULES) {
            throw new UnknownRule("more than %d rules".formatted(Limits.RULES));
        }
        List<Statement> statements = new ArrayList<>();
        rule.path("expr").forEach(each -> statements.add(NftStatement.read(each)));
        rules.computeIfAbsent(Words.text(rule, "chain"), ignored -> new ArrayList<>())
                .add(new Rule(statements, rule.path("comment").stringValue("")));
    }

    private static void ours(JsonNode object, Set<String> known) {
        Words.known(object, known);
        Words.expect(object, "family", "inet");
        Words.expect(object, "table", Ruleset.TABLE);
    }
}
