package shikaku.network.rules;

import java.util.Set;
import shikaku.network.Family;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Statement.Limit;
import shikaku.network.rules.Statement.Log;
import shikaku.network.rules.Statement.SourceLimit;
import shikaku.network.rules.Verdict.Accept;
import shikaku.network.rules.Verdict.Drop;
import shikaku.network.rules.Verdict.Goto;
import tools.jackson.databind.JsonNode;

/** One statement of a rule in nft's JSON. */
final class NftStatement {
    private NftStatement() {}

    static Statement read(JsonNode statement) {
        String kind = Words.only(statement);
        JsonNode value = statement.get(kind);
        return switch (kind) {
            case "match" -> NftMatch.read(value);
            case "limit" -> new Limit(rate(value, false));
            case "set" -> sourceLimit(value);
            case "log" -> log(value);
            case "counter" -> counter(value);
            case "accept" -> bare(statement, value, new Accept());
            case "drop" -> bare(statement, value, new Drop());
            case "goto" -> new Goto(Words.text(Words.only(value, "target")));
            default -> throw new UnknownRule("\"%s\": %s".formatted(kind, statement));
        };
    }

    private static Statement bare(JsonNode statement, JsonNode value, Statement verdict) {
        if (!value.isNull()) {
            throw new UnknownRule(statement.toString());
        }
        return verdict;
    }

    /** @param over whether it holds when there is none left */
    static Rate rate(JsonNode limit, boolean over) {
        Words.known(limit, Set.of("rate", "burst", "per", "inv"));
        Words.expect(limit, "per", "second");
        if (over != isOver(limit)) {
            throw new UnknownRule(limit.toString());
        }
        return new Rate(Words.number(limit, "rate"), Words.number(limit, "burst"));
    }

    private static boolean isOver(JsonNode limit) {
        JsonNode inverse = limit.get("inv");
        if (inverse != null && !inverse.isBoolean()) {
            throw new UnknownRule(limit.toString());
        }
        return inverse != null && inverse.booleanValue();
    }

    /** What is remembered of each is this rule's one limit, for as long as the set says. */
    private static SourceLimit sourceLimit(JsonNode set) {
        Words.known(set, Set.of("op", "elem", "set", "stmt"));
        Words.expect(set, "op", "update");
        JsonNode source = Words.only(Words.get(set, "elem"), "payload");
        Words.known(source, Set.of("protocol", "field"));
        Words.expect(source, "field", "saddr");
        Family family = NftMatch.family(Words.text(source, "protocol"), set);
        JsonNode limit = Words.list(Words.get(set, "stmt"), 1).getFirst();
        return new SourceLimit(name(Words.text(set, "set")), family, rate(Words.only(limit, "limit"), true));
    }

    private static String name(String reference) {
        if (!reference.startsWith("@")) {
            throw new UnknownRule(reference);
        }
        return reference.substring(1);
    }

    private static Log log(JsonNode log) {
        Words.known(log, Set.of("prefix", "group"));
        return new Log(Words.text(log, "prefix"), Words.number(log, "group"));
    }

    private static Counter counter(JsonNode counter) {
        Words.known(counter, Set.of("packets", "bytes"));
        return new Counter();
    }
}
