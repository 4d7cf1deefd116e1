package shikaku.network.rules;

import java.util.List;

/**
 * 規則: one line of a chain.
 *
 * @param comment why; kept by the kernel and shown by {@code nft list}. Empty for none
 */
public record Rule(List<Statement> statements, String comment) {

    public Rule {
        statements = List.copyOf(statements);
    }
}
