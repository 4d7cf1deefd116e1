package shikaku.network.apply;

import java.util.ArrayList;
import java.util.List;
import shikaku.network.Reachability;

/** A router with no connections; it remembers what it was asked to end. */
final class NoConnections implements Connections {
    private final List<String> asked = new ArrayList<>();

    List<String> asked() {
        return asked;
    }

    @Override
    public Outcome endAllBut(Reachability permitted) {
        asked.add("all but the permitted");
        return new Ended(List.of());
    }

    @Override
    public Outcome endAll() {
        asked.add("all");
        return new Ended(List.of());
    }
}
