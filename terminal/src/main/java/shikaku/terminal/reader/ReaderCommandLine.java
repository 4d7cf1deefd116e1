package shikaku.terminal.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a reader process is started.
 *
 * @param java the java binary of a JDK 25
 * @param classPath of the reader program
 * @param aotCache made at build; without one the start takes longer
 * @param arguments of {@code shikaku.reader.Main}
 */
public record ReaderCommandLine(Path java, String classPath, Optional<Path> aotCache, List<String> arguments) {
    private static final String MAIN = "shikaku.reader.Main";

    /** A process that dies must leave nothing of what it held: no core, no error file, no heap dump, no attaching (law 6). */
    private static final List<String> LEAVES_NOTHING = List.of(
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:+DisableAttachMechanism",
            "-XX:-UsePerfData");

    private static final List<String> SMALL = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    public ReaderCommandLine {
        arguments = List.copyOf(arguments);
    }

    /** The words of the command. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(java.toString());
        words.addAll(LEAVES_NOTHING);
        words.addAll(SMALL);
        words.add("--enable-native-access=ALL-UNNAMED");
        aotCache.ifPresent(cache -> words.add("-XX:AOTCache=" + cache));
        words.addAll(List.of("-cp", classPath, MAIN));
        words.addAll(arguments);
        return words;
    }
}
