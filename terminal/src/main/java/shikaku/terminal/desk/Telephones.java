package shikaku.terminal.desk;

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
        Sentence told = with(said, "コールセンター", "the call centre", Optional.ofNullable(center));
        told = with(told, "回線事業者", "the line's carrier", Optional.ofNullable(line));
        return with(told, "保守業者", "the vendor", Optional.ofNullable(vendor));
    }

    private static Sentence with(Sentence said, String japanese, String english, Optional<String> number) {
        return number.map(digits -> new Sentence(
                        after(said.japanese(), japanese, "（電話 " + digits + "）"),
                        after(said.english(), english, " (tel. " + digits + ")")))
                .orElse(said);
    }

    private static String after(String text, String name, String number) {
        int at = text.indexOf(name);
        return at < 0 ? text : text.substring(0, at + name.length()) + number + text.substring(at + name.length());
    }
}
