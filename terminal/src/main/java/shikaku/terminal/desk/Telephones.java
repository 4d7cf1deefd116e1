package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shikaku.message.Sentence;

/**
 * 連絡先の電話番号: whom a sentence tells to call stands in it with their number. What is not configured leaves the sentence as it is.
 *
 * @param center オンライン資格確認等コールセンター
 * @param line 回線事業者 (IP-VPN)
 * @param vendor 保守業者
 */
public record Telephones(
        @Nullable @Pattern(regexp = Telephones.NUMBER) String center,
        @Nullable @Pattern(regexp = Telephones.NUMBER) String line,
        @Nullable @Pattern(regexp = Telephones.NUMBER) String vendor) {
    static final String NUMBER = "[0-9+][0-9() -]{2,24}";

    /** Of a site that has configured none. */
    public static final Telephones NONE = new Telephones(null, null, null);

    /** The sentence with the numbers of those it names, each where it is named first. */
    public Sentence in(Sentence said) {
        Sentence told = with(said, "whom.center", Optional.ofNullable(center));
        told = with(told, "whom.line", Optional.ofNullable(line));
        return with(told, "whom.vendor", Optional.ofNullable(vendor));
    }

    private static Sentence with(Sentence said, String whom, Optional<String> number) {
        Sentence name = WORDS.sentence(whom);
        return number.map(digits -> WORDS.sentence("whom.number", digits))
                .map(told -> new Sentence(
                        after(said.japanese(), name.japanese(), told.japanese()),
                        after(said.english(), name.english(), told.english())))
                .orElse(said);
    }

    private static String after(String text, String name, String number) {
        int at = text.indexOf(name);
        return at < 0 ? text : text.substring(0, at + name.length()) + number + text.substring(at + name.length());
    }
}
