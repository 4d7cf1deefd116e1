package shikaku.network.rules;

import java.util.List;
import java.util.Optional;

/** 規則一式: everything a router's packet filter does; the only table it has. */
public record Ruleset(List<SourceSet> sets, List<Chain> chains) {
    /** The table's name in nftables; its family is inet, so that one rule can be about both. */
    public static final String TABLE = "shikaku";

    public Ruleset {
        sets = List.copyOf(sets);
        chains = List.copyOf(chains);
    }

    public Optional<Chain> chain(String name) {
        return chains.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
