package shikaku.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tree's head under the name of its log (C2SP tlog-checkpoint): three lines, to be signed as a note and kept elsewhere.
 *
 * @param origin name of the log, such as {@code center.example/evidence}
 */
public record Checkpoint(String origin, TreeHead head) {
    private static final Pattern FORM =
            Pattern.compile("(\\S[^\\n]{0,199})\\n(0|[1-9]\\d{0,17})\\n([A-Za-z0-9+/]{43}=)\\n");

    /** @throws IllegalArgumentException when the origin cannot stand in a checkpoint */
    public Checkpoint {
        if (!origin.matches("\\S[^\\n]{0,199}")) {
            throw new IllegalArgumentException("an origin is one line");
        }
    }

    /** The three lines. */
    public String text() {
        return origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
    }

    /** Reads {@link #text()}; empty when it is not one. */
    public static Optional<Checkpoint> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Checkpoint(
                        form.group(1), new TreeHead(Long.parseLong(form.group(2)), Hash.fromBase64(form.group(3)))))
                : Optional.empty();
    }
}
