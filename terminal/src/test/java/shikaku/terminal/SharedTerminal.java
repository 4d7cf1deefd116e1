package shikaku.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One running terminal for all tests that leave it whole, as in the morning before each of them. */
final class SharedTerminal implements ParameterResolver, BeforeEachCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningTerminal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context).terminal();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        shared(context).terminal().reset();
    }

    private static Started shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedTerminal.class))
                .computeIfAbsent(Started.class, _ -> Started.now(), Started.class);
    }

    /** Closed when the last test is over. */
    private record Started(Path folder, RunningTerminal terminal) implements AutoCloseable {
        static Started now() {
            try {
                Path folder = Files.createTempDirectory("terminal");
                return new Started(folder, RunningTerminal.start(folder));
            } catch (Exception cannotStart) {
                throw new IllegalStateException(cannotStart);
            }
        }

        @Override
        public void close() throws IOException {
            terminal.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
