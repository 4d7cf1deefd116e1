package shikaku.town.pages;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * 全部の道: hands the walks the {@link Footprints} that all of them leave together, and looks at the end of a run of all of them ({@value #ALL_WALKS}=true) whether
 * somebody has been everywhere. The run fails, by the engine's own result, where nobody was.
 */
final class EveryPath implements ParameterResolver {
    private static final String ALL_WALKS = "shikaku.walks.all";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext walk) {
        return parameter.getParameter().getType() == Footprints.class;
    }

    @Override
    public Footprints resolveParameter(ParameterContext parameter, ExtensionContext walk) {
        return walk.getRoot().getStore(Namespace.create(EveryPath.class)).computeIfAbsent(AllWalks.class).footprints;
    }

    /** Closed when the last walk has come to its end. */
    static final class AllWalks implements AutoCloseable {
        private final Footprints footprints = new Footprints(Routes.of(RunningDemo.root()), RunningDemo.named());

        AllWalks() {}

        @Override
        public void close() {
            if (Boolean.getBoolean(ALL_WALKS)) {
                footprints.areEverywhere(Unwalked.ALL);
            }
        }
    }
}
