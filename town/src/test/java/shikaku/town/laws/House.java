package shikaku.town.laws;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All modules as they were compiled, in the order in which they may depend on each other. */
final class House {
    static final List<String> LIBRARIES =
            List.of("domain", "message", "certificate", "card", "face", "evidence", "network", "edge");
    static final List<String> PROGRAMS = List.of("reader", "jpki", "center", "terminal", "accounting");

    /** Tests run in a module's own folder; the repository is the folder above. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private House() {}

    static JavaClasses code() {
        return Code.CLASSES;
    }

    static JavaClasses tests() {
        return Tests.CLASSES;
    }

    /** Read once for all laws: it takes seconds. */
    private static final class Code {
        static final JavaClasses CLASSES = read("target/classes");
    }

    private static final class Tests {
        static final JavaClasses CLASSES = read("target/test-classes");
    }

    private static JavaClasses read(String folder) {
        List<Path> paths = java.util.stream.Stream.of(LIBRARIES, PROGRAMS, List.of("town"))
                .flatMap(List::stream)
                .map(module -> ROOT.resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .toList();
        return new ClassFileImporter().importPaths(paths);
    }
}
