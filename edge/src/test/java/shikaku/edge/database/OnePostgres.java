package shikaku.edge.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One server for all tests of a run that do not stop it, each with databases of its own on it. */
public final class OnePostgres implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == LocalPostgres.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Held.class, first -> Held.start(), Held.class)
                .server();
    }

    /** JUnit closes it after the last test. */
    private record Held(Path folder, LocalPostgres server) implements AutoCloseable {
        static Held start() {
            try {
                Path folder = Files.createTempDirectory("postgres");
                return new Held(folder, LocalPostgres.start(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
