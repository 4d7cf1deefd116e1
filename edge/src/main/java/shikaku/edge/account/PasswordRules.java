package shikaku.edge.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * パスワードの決まり: thirteen characters or more, mixed, and no word that stands near (guideline for the safety of medical information systems, 6th edition, system
 * operation part 14). There is no date on which it must be changed.
 */
final class PasswordRules {
    /** What people choose first, without the digits around it. */
    private static final List<String> NEAR = List.of(
            "password",
            "passw0rd",
            "qwerty",
            "asdfgh",
            "123456",
            "abcdef",
            "shikaku",
            "admin",
            "welcome",
            "sakura",
            "kobe",
            "letmein");

    private PasswordRules() {}

    /** @param account its name, which is no part of a password */
    static boolean isStrong(String password, String account) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return password.codePointCount(0, password.length()) >= Limits.PASSWORD
                && password.getBytes(StandardCharsets.UTF_8).length <= Limits.PASSWORD_BYTES
                && kinds(password) >= Limits.PASSWORD_KINDS
                && password.codePoints().distinct().count() >= Limits.PASSWORD_VARIETY
                && password.codePoints().noneMatch(Character::isISOControl)
                && !plain.contains(account.toLowerCase(Locale.ROOT))
                && NEAR.stream().noneMatch(plain::contains);
    }

    private static long kinds(String password) {
        return Stream.<IntPredicate>of(
                        Character::isLowerCase,
                        Character::isUpperCase,
                        Character::isDigit,
                        letter -> !Character.isLetterOrDigit(letter),
                        letter -> Character.isLetter(letter)
                                && !Character.isLowerCase(letter)
                                && !Character.isUpperCase(letter))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
