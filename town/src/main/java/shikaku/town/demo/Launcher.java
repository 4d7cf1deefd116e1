package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a program of this repository is started: the JVM this one runs on, the program's options, its AOT cache if the build trained one, and its
 * class path. The same lines as {@code scripts/build.sh}, because a cache is bound to them.
 *
 * @param root the repository
 * @param training where each program writes a new AOT cache instead of using one ({@code train} only)
 */
record Launcher(Path root, Optional<Path> training) {
    private static final String VERSION = "0.1.0";

    /** The command line of {@code program}, such as {@code terminal}, up to and including its main class. */
    List<String> commandLine(String program) {
        List<String> line = new ArrayList<>();
        String module = module(program);
        line.add(java().toString());
        line.addAll(lines(root.resolve("scripts/jvm/" + module + ".options")));
        line.addAll(lines(root.resolve("scripts/jvm/all.options")));
        line.addAll(lines(root.resolve("scripts/jvm/demo.options")));
        line.addAll(aot(module));
        line.add("-cp");
        line.add(classPath(module));
        line.add(
                program.equals(module)
                        ? "shikaku." + program + ".Main"
                        : "shikaku." + module + "." + program + ".Main");
        return List.copyOf(line);
    }

    /** A program's folder in the repository: the distribution host is the center's, and loads much the same. */
    private static String module(String program) {
        return program.equals(SignatureOffice.PLACE) ? "center" : program;
    }

    /** The java binary that this process runs on. */
    Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The AOT cache that the build trained for {@code program}, if it did. */
    Optional<Path> cache(String program) {
        return training.isPresent()
                ? Optional.empty()
                : Optional.of(root.resolve("target/aot/" + program + ".aot")).filter(Files::isRegularFile);
    }

    private List<String> aot(String program) {
        if (training.isPresent()) {
            return List.of("-XX:AOTCacheOutput=" + training.get().resolve(program + ".aot"));
        }
        return cache(program).map(cache -> List.of("-XX:AOTCache=" + cache)).orElse(List.of());
    }

    /** The program's own jar, then its libraries in a fixed order. */
    String classPath(String program) {
        Path target = root.resolve(program).resolve("target");
        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            return Stream.concat(
                            Stream.of(target.resolve(program + "-" + VERSION + ".jar")),
                            libraries
                                    .filter(jar -> jar.toString().endsWith(".jar"))
                                    .sorted())
                    .map(Path::toString)
                    .reduce((left, right) -> left + ":" + right)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(program + " is not built: ./shikaku build", e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
