package shikaku.jpki.web;

import java.util.function.Function;
import shikaku.edge.refusal.Gathering;
import shikaku.edge.refusal.Gatherings;
import shikaku.jpki.orders.WindowOrders;
import shikaku.message.Reason;

/** まとめ書き: what was refused before it was an order, each of a few and many of one kind together, so that no client fills the log with them. */
public final class GatheredRefusals {
    private final Gathering<Refused> gathering;

    public GatheredRefusals(WindowOrders orders, Gatherings gatherings) {
        this.gathering = gatherings.of(
                (refused, times) -> orders.refuse(refused.who(), refused.reason(), times), Function.identity());
    }

    /**
     * Keeps one.
     *
     * @throws shikaku.evidence.EvidenceNotKept when it is not kept
     */
    void keep(String who, Reason reason) {
        gathering.add(new Refused(who, reason));
    }

    /** Of few different values: TLS let through whoever is named here. */
    private record Refused(String who, Reason reason) {}
}
