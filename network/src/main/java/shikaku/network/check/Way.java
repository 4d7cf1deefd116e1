package shikaku.network.check;

import java.util.List;
import java.util.Locale;
import shikaku.network.rules.Hook;

/** 通り道: how a packet goes through a router. In the order in which something wrong is found soonest: the few rules first, then the many. */
enum Way {
    /** From it. */
    OUTPUT(List.of(Hook.OUTPUT)),
    /** Through it. */
    FORWARD(List.of(Hook.PREROUTING, Hook.FORWARD)),
    /** To the router itself. */
    INPUT(List.of(Hook.PREROUTING, Hook.INPUT));

    private final List<Hook> hooks;

    Way(List<Hook> hooks) {
        this.hooks = hooks;
    }

    List<Hook> hooks() {
        return hooks;
    }

    /** Such as {@code forward}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
