package shikaku.town.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of a table in {@code docs} whose last column names tests as {@code module/Class.method} or {@code module/Class}. */
final class NamedTests {
    private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern TEST = Pattern.compile("([a-z]+)/([A-Z][A-Za-z0-9]+Test)(?:\\.([A-Za-z0-9_]+))?");
    private static final String HEAD = "|---";

    private NamedTests() {}

    /** The cells of each line, the first of which is at 0. */
    static List<List<String>> lines(Path document) throws IOException {
        return Files.readAllLines(document).stream()
                .dropWhile(line -> !line.startsWith(HEAD))
                .skip(1)
                .map(line -> List.of(CELL.split(line.substring(1).strip())))
                .toList();
    }

    /** The tests of a cell. */
    static List<String> named(String cell) {
        return Stream.of(cell.split("<br>")).filter(name -> !name.isBlank()).toList();
    }

    /** Whether there is such a test. */
    static boolean exists(String name) {
        var test = TEST.matcher(name);
        return test.matches()
                && source(test.group(1), test.group(2)).anyMatch(source -> declares(source, test.group(3)));
    }

    private static Stream<String> source(String module, String type) {
        Path tests = House.ROOT.resolve(module).resolve("src/test/java");
        try (Stream<Path> all = Files.walk(tests)) {
            return all.filter(file -> file.endsWith(type + ".java")).map(NamedTests::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean declares(String source, String method) {
        return method == null
                || Pattern.compile("void " + method + "\\(").matcher(source).find();
    }
}
