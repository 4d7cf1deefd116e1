package shikaku.edge;

import java.util.Locale;
import shikaku.message.Sentence;

/**
 * A configuration value that stops the start (設定の誤り). The message is one sentence that names the key, the value and what
 * is allowed; values of keys that hold secrets are not shown.
 */
public final class WrongConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** Empty {@code value}: the key is missing. */
    public WrongConfiguration(String key, String value, String allowedJa, String allowedEn) {
        this(key, sentence(key, value.isEmpty() || !isSecret(key) ? value : "***", allowedJa, allowedEn));
    }

    private WrongConfiguration(String key, Sentence sentence) {
        super(key);
        this.sentence = sentence;
    }

    /** A word on the command line that is no setting. What follows it is never shown: it may be a password. */
    static WrongConfiguration unknown(String word) {
        String how = "--config FILE, --KEY=VALUE, --help";
        return new WrongConfiguration(
                word,
                new Sentence(
                        "知らない指定です: " + word + "（書き方: " + how + "）",
                        "unknown: " + word + " (it is written " + how + ")"));
    }

    private static Sentence sentence(String key, String value, String allowedJa, String allowedEn) {
        return value.isEmpty()
                ? new Sentence(
                        "設定 " + key + " がありません（" + allowedJa + "）。",
                        "Setting " + key + " is missing; allowed: " + allowedEn + ".")
                : new Sentence(
                        "設定 " + key + " の値「" + value + "」は使えません（" + allowedJa + "）。",
                        "Setting " + key + " cannot be \"" + value + "\"; allowed: " + allowedEn + ".");
    }

    /** Which key, which value, and what is allowed. */
    public Sentence sentence() {
        return sentence;
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
