package shikaku.network.check;

import java.util.List;
import shikaku.network.rules.Hook;

/** 通り道: how a packet goes through a router. */
enum Way {
    /** To the router itself. */
    INPUT(List.of(Hook.PREROUTING, Hook.INPUT)),
    /** Through it. */
    FORWARD(List.of(Hook.PREROUTING, Hook.FORWARD)),
    /** From it. */
    OUTPUT(List.of(Hook.OUTPUT));

    private final List<Hook> hooks;

    Way(List<Hook> hooks) {
        this.hooks = hooks;
    }

    List<Hook> hooks() {
        return hooks;
    }
}
