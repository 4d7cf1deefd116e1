package shikaku.terminal.kiosk;

import java.nio.charset.StandardCharsets;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import shikaku.message.Sentence;
import shikaku.terminal.sign.Sign;

/**
 * キオスクのことば: every word that stands at the kiosk, in a file for each {@link Language}. There is no file for others, and none stands in
 * for another.
 */
public record KioskWords(HierarchicalMessageSource source) {
    static final String BASE = "words/kiosk";

    /** Those in the program. */
    public static KioskWords own() {
        ResourceBundleMessageSource files = new ResourceBundleMessageSource();
        files.setBasename(BASE);
        files.setDefaultEncoding(StandardCharsets.UTF_8.name());
        files.setFallbackToSystemLocale(false);
        return new KioskWords(files);
    }

    /** For all pages of the program: what is said nowhere at the kiosk is looked for among those. */
    public MessageSource besides(MessageSource others) {
        source.setParentMessageSource(others);
        return source;
    }

    /** What stands under a key. */
    public String in(Language language, String key, Object... fill) {
        return source.getMessage(key, fill, language.locale());
    }

    /** 赤いうさぎ, red rabbit; 赤いうさぎ 2. */
    public String sign(Language language, Sign sign) {
        String word = in(
                language,
                "sign",
                in(language, "colour." + sign.colour().word()),
                in(language, "animal." + sign.animal().word()));
        return word + sign.beside();
    }

    /** The same for staff. */
    public Sentence sign(Sign sign) {
        return new Sentence(sign(Language.JAPANESE, sign), sign(Language.ENGLISH, sign));
    }
}
