package shikaku.accounting.patient;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import shikaku.accounting.Limits;
import shikaku.accounting.PlausibleDays;
import shikaku.accounting.chart.NamePattern;

/**
 * 患者の検索: what a clerk typed into the one field, read as whatever it can be: 患者番号 (leading zeros may be left out), 生年月日 (Western or 和暦),
 * or a part of 氏名 or カナ. Width, spaces, hiragana and small kana make no difference. Eight digits may be a number and a day.
 *
 * @param number 患者番号
 * @param born 生年月日
 * @param written the name, where it is neither
 */
public record PatientSearch(Optional<PatientNumber> number, Optional<LocalDate> born, Optional<Written> written) {
    /**
     * A part of a name.
     *
     * @param name pattern for 氏名
     * @param kana for カナ氏名, comparable
     */
    public record Written(String name, String kana) {
        @Override
        public String toString() {
            return "Written[…]";
        }
    }

    /** Empty for nothing, for more than a name can be, for control characters, and for what has neither letter nor meaning. */
    public static Optional<PatientSearch> read(String typed) {
        String text = plain(typed);
        if (text.isEmpty() || text.length() > Limits.TYPED_LETTERS || controls(text)) {
            return Optional.empty();
        }
        Optional<PatientNumber> number = PatientNumber.typed(text);
        Optional<LocalDate> born = PlausibleDays.typed(text);
        boolean name = number.isEmpty() && born.isEmpty() && text.codePoints().anyMatch(Character::isLetter);
        return Optional.of(new PatientSearch(
                        number, born, Optional.of(text).filter(_ -> name).map(PatientSearch::written)))
                .filter(PatientSearch::asksSomething);
    }

    /** What was searched by, for the evidence: never what was typed. */
    public String by() {
        return written.isPresent() ? "name" : born.isPresent() ? "birthdate" : "number";
    }

    private boolean asksSomething() {
        return number.isPresent() || born.isPresent() || written.isPresent();
    }

    private static Written written(String text) {
        return new Written(NamePattern.of(text), KanaKey.of(text).text().toLowerCase(Locale.ROOT));
    }

    /** No name has any, and PostgreSQL takes no text with a NUL. */
    private static boolean controls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return "PatientSearch[by " + by() + "]";
    }
}
