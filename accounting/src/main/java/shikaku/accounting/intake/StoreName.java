package shikaku.accounting.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 端末の保存領域の名: what the terminal calls the store whose deliveries it counts (our profile). A terminal whose store was made anew has
 * another, and counts from 1 again.
 *
 * @param text 1 to 64 letters, digits, {@code -} or {@code _}; it says nothing
 */
public record StoreName(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public StoreName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a store's name is 1 to 64 letters and digits");
        }
    }

    /** Empty for what cannot be a name. */
    public static Optional<StoreName> parse(String text) {
        return Optional.of(text).filter(name -> FORM.matcher(name).matches()).map(StoreName::new);
    }
}
