package shikaku.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of another program's log, as this program saw it. It goes into the next record: from then on neither of the two can rewrite its log
 * without the other's showing it.
 *
 * @param log name of the other log, such as {@code center} or {@code terminal/2810000001}
 */
public record SeenHead(String log, TreeHead head) {
    /** Name of the header in which a terminal sends its own head with every question. */
    public static final String HEADER = "Shikaku-Head";

    private static final Pattern VALUE = Pattern.compile("([1-9]\\d{0,17}) ([A-Za-z0-9+/]{43}=)");
    private static final Pattern MEMBER =
            Pattern.compile("\"seen\":\"([^\"\\\\\\s]{1,200}) ([1-9]\\d{0,17}) ([A-Za-z0-9+/]{43}=)\"");

    /** The header's value: {@code TREESIZE BASE64ROOT}. */
    public static String value(TreeHead head) {
        return head.size() + " " + head.root().base64();
    }

    /** Reads {@link #value}; empty when it is not one. */
    public static Optional<TreeHead> parse(String value) {
        Matcher form = VALUE.matcher(value);
        return form.matches()
                ? Optional.of(new TreeHead(Long.parseLong(form.group(1)), Hash.fromBase64(form.group(2))))
                : Optional.empty();
    }

    /** The one that stands in a record's canonical text. A quotation mark within a text is escaped there, so no text passes for it. */
    public static Optional<SeenHead> in(String canonical) {
        Matcher form = MEMBER.matcher(canonical);
        return form.find()
                ? Optional.of(new SeenHead(
                        form.group(1), new TreeHead(Long.parseLong(form.group(2)), Hash.fromBase64(form.group(3)))))
                : Optional.empty();
    }

    /** As it stands in a record. */
    String text() {
        return log + " " + value(head);
    }
}
