package shikaku.terminal.folder;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * ファイル名 of a request, and of its answer: the same with {@code res} for {@code req} (interface.md §2.1). What is no name of a request is
 * answered under its own name behind {@code error_} (our profile).
 *
 * @param value at most {@value #MAX_LENGTH} characters, so that there is room for what we put before it
 */
public record FileName(String value) {

    static final int MAX_LENGTH = 120;

    private static final String XML = ".xml";
    private static final String ZIP = ".zip";
    private static final Pattern REQUEST = Pattern.compile("([A-Za-z]{3,12}[0-9]{2})req(_.*)", Pattern.DOTALL);

    public FileName {
        if (value.isEmpty() || value.length() > MAX_LENGTH || value.contains("/") || value.startsWith(".")) {
            throw new IllegalArgumentException("no name of a file that is exchanged");
        }
    }

    /** Empty for what nobody means as a request: hidden files, and those that are only on their way to their name. */
    static Optional<FileName> of(Path file) {
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean underway =
                name.startsWith(".") || lower.endsWith(".tmp") || lower.endsWith(".part") || lower.endsWith("~");
        return underway || name.length() > MAX_LENGTH ? Optional.empty() : Optional.of(new FileName(name));
    }

    FileName answer() {
        var request = REQUEST.matcher(value);
        return request.matches()
                ? new FileName(request.group(1) + "res" + request.group(2))
                : new FileName(cut("error_" + value));
    }

    /** The same for an archive that holds it. */
    FileName zipped() {
        String stem = value.toLowerCase(Locale.ROOT).endsWith(XML)
                ? value.substring(0, value.length() - XML.length())
                : value.substring(0, Math.min(value.length(), MAX_LENGTH - ZIP.length()));
        return new FileName(stem + ZIP);
    }

    private static String cut(String name) {
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH);
    }
}
