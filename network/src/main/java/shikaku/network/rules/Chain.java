package shikaku.network.rules;

import java.util.List;
import java.util.Optional;

/**
 * チェイン: rules in their order.
 *
 * @param base where the kernel enters it; empty for one that is only gone to
 */
public record Chain(String name, Optional<Base> base, List<Rule> rules) {

    public Chain {
        rules = List.copyOf(rules);
    }

    /**
     * 入口.
     *
     * @param priority smaller comes first; −400 is where the kernel puts fragments together, −200 where it looks connections up
     * @param accepts the policy: what becomes of a packet that no rule decides
     */
    public record Base(Hook hook, int priority, boolean accepts) {}
}
