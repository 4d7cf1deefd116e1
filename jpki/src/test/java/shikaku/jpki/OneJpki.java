package shikaku.jpki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One running program for all tests of a run that do not stop it: its start costs more than most of them. It minted its own keys. */
final class OneJpki implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningJpki.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Held.class, first -> Held.start(), Held.class)
                .program();
    }

    /** JUnit closes it after the last test. */
    private record Held(Path folder, RunningJpki program) implements AutoCloseable {
        static Held start() {
            try {
                Path folder = Files.createTempDirectory("jpki");
                return new Held(folder, new RunningJpki(folder.resolve("data")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            program.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
