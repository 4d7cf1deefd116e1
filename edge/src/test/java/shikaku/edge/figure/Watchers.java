package shikaku.edge.figure;

/** Pages that watch the figure, as many as may. */
public final class Watchers {
    private Watchers() {}

    /** Until these have left nobody else gets in. */
    public static AutoCloseable all(FigureEvents events) {
        while (events.watch(0).isPresent()) {
            // one more
        }
        return events::leaveAll;
    }
}
