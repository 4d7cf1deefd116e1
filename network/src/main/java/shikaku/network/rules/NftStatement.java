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
            case "accept" -> new Accept();
            case "drop" -> new Drop();
            case "goto" -> target(value);
            default -> throw new UnknownRule(statement.toString());
        };
    }

    private static Rate rate(JsonNode limit, boolean over) {
        Words.known(limit, Set.of("rate", "burst", "per", "inv"));
        Words.expect(limit, "per", "second");
        if (limit.path("inv").booleanValue(false) != over) {
            throw new UnknownRule(limit.toString());
        }
        return new Rate(Words.number(limit, "rate"), Words.number(limit, "burst"));
    }

    private static SourceLimit sourceLimit(JsonNode set) {
        Words.known(set, Set.of("op", "elem", "set", "stmt"));
        Words.expect(set, "op", "update");
        JsonNode source = set.path("elem").path("payload");
        Words.expect(source, "field", "saddr");
        Family family = NftMatch.family(Words.text(source, "protocol"), set);
        if (set.path("stmt").size() != 1 || !set.path("stmt").get(0).has("limit")) {
            throw new UnknownRule(set.toString());
        }
        return new SourceLimit(
                Words.text(set, "set").substring(1),
                family,
                rate(set.path("stmt").get(0).get("limit"), true));
    }

    private static Log log(JsonNode log) {
        Words.known(log, Set.of("prefix", "group"));
        return new Log(Words.text(log, "prefix"), Words.number(log, "group"));
    }

    private static Counter counter(JsonNode counter) {
        Words.known(counter, Set.of("packets", "bytes"));
        return new Counter();
    }

    private static Goto target(JsonNode value) {
        Words.known(value, Set.of("target"));
        return new Goto(Words.text(value, "target"));
    }
}
