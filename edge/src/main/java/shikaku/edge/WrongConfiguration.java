package shikaku.edge;

import java.util.Locale;
import shikaku.message.Sentence;

/**
 * A configuration value that stops the start (設定の誤り). The message is one sentence that names the key, the value and what
 * is allowed; values of keys that hold secrets are not shown.
 */
public final class WrongConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String value;
    private final String allowedJa;
    private final String allowedEn;

    /** Empty {@code value}: the key is missing. */
    public WrongConfiguration(String key, String value, String allowedJa, String allowedEn) {
        super(key);
        this.key = key;
        this.value = isSecret(key) ? "***" : value;
        this.allowedJa = allowedJa;
        this.allowedEn = allowedEn;
    }

    /** Which key, which value, and what is allowed. */
    public Sentence sentence() {
        return value.isEmpty()
                ? new Sentence(
                        "設定 " + key + " がありません（" + allowedJa + "）。",
                        "Setting " + key + " is missing; allowed: " + allowedEn + ".")
                : new Sentence(
                        "設定 " + key + " の値「" + value + "」は使えません（" + allowedJa + "）。",
                        "Setting " + key + " cannot be \"" + value + "\"; allowed: " + allowedEn + ".");
    }

    /** The sentence in the language of the person who starts the program. */
    public String sentence(Locale locale) {
        return sentence().in(locale);
    }

    @Override
    public String getMessage() {
        return sentence(Locale.ENGLISH);
    }

    private static boolean isSecret(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.contains("password") || lower.contains("secret") || lower.contains("hash");
    }
}
