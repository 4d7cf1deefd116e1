package shikaku.edge.figure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which event: what a watcher says it heard last (Last-Event-ID; HTML Living Standard, 9.2.4).
 *
 * @param run when the program was started, milliseconds since 1970: the numbers of another run say nothing in this one
 * @param number running number in it, from 1; 0 before the first
 */
public record EventId(long run, long number) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})-([0-9]{1,15})");

    /** Empty for whatever is none. */
    public static Optional<EventId> parse(String text) {
        return Optional.of(TEXT.matcher(text))
                .filter(Matcher::matches)
                .map(parts -> new EventId(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))));
    }

    @Override
    public String toString() {
        return run + "-" + number;
    }
}
