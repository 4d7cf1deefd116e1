package shikaku.terminal.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * ファイル名 of a request, and of its answer: the same with {@code res} for {@code req} (interface.md §2.1). What is no name of a request is
 * answered under its own name behind {@code error_} (our profile).
 *
 * @param value at most {@value #MAX_LENGTH} characters
 */
public record FileName(String value) {

    static final int MAX_LENGTH = 120;
    /** Of an answer's name, in UTF-8: what a disk takes. */
    static final int MAX_BYTES = 255;

    /** What Explorer puts into a folder that somebody looks at. */
    private static final Set<String> OF_WINDOWS = Set.of("desktop.ini", "thumbs.db");

    private static final String XML = ".xml";
    private static final String ZIP = ".zip";
    /** Of an answer to what bears no name of a request. */
    private static final String ERROR = "error_";

    private static final Pattern ANSWER =
            Pattern.compile("(?:[A-Za-z]{3,12}[0-9]{2}res_|" + ERROR + ").*", Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile("([A-Za-z]{3,12}[0-9]{2})req(_.*)", Pattern.DOTALL);

    public FileName {
        if (value.isEmpty() || value.length() > MAX_LENGTH || value.contains("/") || value.startsWith(".")) {
            throw new IllegalArgumentException("no name of a file that is exchanged");
        }
    }

    /** Empty for what nobody means as a request: hidden files, those that are only on their way to their name, and Windows' own. */
    static Optional<FileName> of(Path file) {
        String name = file.getFileName().toString();
        return isUnderway(name) || name.length() > MAX_LENGTH ? Optional.empty() : Optional.of(new FileName(name));
    }

    /** Whether somebody may mean it as a request of ours, taken or not. */
    static boolean isMeantAsRequest(Path file) {
        String name = file.getFileName().toString();
        return RequestKind.of(name).isPresent() && !isUnderway(name);
    }

    /** Whether it may be an answer of ours: whatever else lies among them is somebody else's. */
    static boolean isOfAnswer(Path file) {
        String name = file.getFileName().toString();
        return ANSWER.matcher(name).matches() && !isUnderway(name);
    }

    private static boolean isUnderway(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || lower.endsWith(".tmp")
                || lower.endsWith(".part")
                || lower.endsWith("~")
                || OF_WINDOWS.contains(lower);
    }

    FileName answer() {
        var request = REQUEST.matcher(value);
        String answer = request.matches() ? request.group(1) + "res" + request.group(2) : ERROR + value;
        int stem = stem(answer);
        return fitting(answer.substring(0, stem), answer.substring(stem));
    }

    /** The same for an archive that holds it. */
    FileName zipped() {
        return fitting(value.substring(0, stem(value)), ZIP);
    }

    private static int stem(String name) {
        return name.length() - (name.toLowerCase(Locale.ROOT).endsWith(XML) ? XML.length() : 0);
    }

    /** Cut where that hurts least: what we put before it makes it longer, and so does each byte that nobody could read. */
    private static FileName fitting(String stem, String ending) {
        String name = stem + ending;
        if (name.length() <= MAX_LENGTH && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
            return new FileName(name);
        }
        return fitting(stem.substring(0, stem.offsetByCodePoints(stem.length(), -1)), ending);
    }
}
