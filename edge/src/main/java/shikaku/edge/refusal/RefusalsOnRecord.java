package shikaku.edge.refusal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** 断りの証跡の用意: a program says what becomes of its refusals before it opens a listener, or it does not start: none is lost by oversight. */
public final class RefusalsOnRecord implements SmartInitializingSingleton {
    private final ObjectProvider<RefusedHandshakes> connections;
    private final ObjectProvider<PageRefusals> requests;

    public RefusalsOnRecord(ObjectProvider<RefusedHandshakes> connections, ObjectProvider<PageRefusals> requests) {
        this.connections = connections;
        this.requests = requests;
    }

    /** @throws IllegalStateException when the program has no place for one of them */
    @Override
    public void afterSingletonsInstantiated() {
        require(connections, RefusedHandshakes.class);
        require(requests, PageRefusals.class);
    }

    private static void require(ObjectProvider<?> evidence, Class<?> kind) {
        if (evidence.stream().findAny().isEmpty()) {
            throw new IllegalStateException(
                    "the program has no " + kind.getSimpleName() + " to keep evidence of what it refuses");
        }
    }
}
