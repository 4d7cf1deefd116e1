package shikaku.card.profile;

/**
 * An elementary file of a card.
 *
 * @param application AID, lower-case hex
 * @param identifier 0 to FFFF
 */
public record FileName(String application, int identifier) {
    private static final int MOST = 0xFFFF;

    public FileName {
        if (!application.matches("[0-9a-f]{10,32}") || identifier < 0 || identifier > MOST) {
            throw new IllegalArgumentException("no file of a card: " + application + "/" + identifier);
        }
    }

    /** {@code aid/000a}. */
    public static FileName parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a file of a card is AID/IDENTIFIER");
        }
        return new FileName(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1), 16));
    }

    @Override
    public String toString() {
        return "%s/%04x".formatted(application, identifier);
    }
}
