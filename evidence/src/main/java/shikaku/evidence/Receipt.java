package shikaku.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the log gives for a record once it is durable (受領証): whoever keeps it can later prove that the record was there and
 * that nothing before it was changed.
 *
 * @param position of the record, from 0
 * @param treeSize leaves of the tree when the record's batch was durable
 * @param root of that tree
 */
public record Receipt(long position, long treeSize, Hash root) {
    /** Name of the header in which the center gives it with every answer. */
    public static final String HEADER = "Shikaku-Receipt";

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\d{1,18}) ([A-Za-z0-9+/]{43}=)");

    /** The header's value: {@code POSITION TREESIZE BASE64ROOT}. */
    public String text() {
        return position + " " + treeSize + " " + root.base64();
    }

    /** The head that the receipt vouches for, for the verifier. */
    public TreeHead head() {
        return new TreeHead(treeSize, root);
    }

    /** Reads {@link #text()}; empty when it is not one. */
    public static Optional<Receipt> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Receipt(
                        Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), Hash.fromBase64(form.group(3))))
                : Optional.empty();
    }
}
