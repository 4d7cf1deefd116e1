package shikaku.network.apply;

import java.util.List;
import shikaku.network.Reachability;

/**
 * 続いている接続: what a router remembers of connections. Rules are asked about the first packet of a connection; so one whose permission is withdrawn
 * would go on, had the router not to forget it.
 */
public interface Connections {

    /** What has become of those that are no longer permitted. */
    sealed interface Outcome {}

    /** @param kinds who was cut off from what, a line each */
    record Ended(List<String> kinds) implements Outcome {
        public Ended {
            kinds = List.copyOf(kinds);
        }
    }

    /** The tool is not there: they go on until they end by themselves. */
    record NoTool() implements Outcome {}

    /** They may go on. @param why in the tool's words */
    record Failed(String why) implements Outcome {}

    /** Forgets all that this table does not permit; what it permits goes on undisturbed. */
    Outcome endAllBut(Reachability permitted);

    /** Forgets all; to be called when it is not known what the rules permit. */
    Outcome endAll();
}
