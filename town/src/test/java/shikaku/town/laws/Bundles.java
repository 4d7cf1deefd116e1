package shikaku.town.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of one program, and where they are used.
 *
 * @param name of the two files of each module
 * @param module in which they lie
 * @param users modules whose pages or code may say them
 */
record Bundles(String name, String module, List<String> users) {
    /** {@code #{key}}, {@code #{key(…)}}; {@code #{family.__${…}__}} is said of a family of keys. */
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9.-]+)(__|[}(])");
    /** A key or a family, which ends with a dot, as a literal of the code; the code of a reason is a family, too. */
    private static final Pattern IN_CODE =
            Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]+)*\\.?|[MPC]\\d{4})\"");

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    Map<String, String> words(String language) {
        Properties read = new Properties() {
            private static final long serialVersionUID = 1L;
            private final Set<Object> seen = new HashSet<>();

            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(seen.add(key)).as("twice: " + key).isTrue();
                return super.put(key, value);
            }
        };
        Path file = House.ROOT.resolve(module + "/src/main/resources/words/" + name + "_" + language + ".properties");
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return words;
    }

    /** Keys that nobody says. */
    Set<String> unused() {
        Set<String> said = said();
        Set<String> unused = new TreeSet<>(words("ja").keySet());
        unused.removeIf(
                key -> said.contains(key) || said.stream().anyMatch(one -> one.endsWith(".") && key.startsWith(one)));
        return unused;
    }

    private Set<String> said() {
        return users.stream()
                .flatMap(user -> Stream.concat(
                        templates(user).flatMap(file -> saidIn(text(file)).stream()),
                        code(user)
                                .flatMap(file ->
                                        IN_CODE.matcher(text(file)).results().map(found -> found.group(1)))))
                .map(said -> said.matches("[MPC]\\d{4}") ? said + "." : said)
                .collect(Collectors.toSet());
    }

    /** Keys and families that a template says. */
    static Set<String> saidIn(String template) {
        return IN_TEMPLATE
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    static Stream<Path> templates(String module) {
        return files(House.ROOT.resolve(module + "/src/main/resources/templates"), ".html");
    }

    /** Scripts and style sheets. */
    static Stream<Path> served(String module) {
        Path folder = House.ROOT.resolve(module + "/src/main/resources/static");
        return Stream.concat(files(folder, ".js"), files(folder, ".css"));
    }

    static Stream<Path> code(String module) {
        return files(House.ROOT.resolve(module + "/src/main/java"), ".java");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
