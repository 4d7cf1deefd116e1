package shikaku.message.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import shikaku.domain.Sex;

/**
 * What a card's front says of its holder, as far as the terminal has to know (券面の生年月日と性別): compared with the person of the center's answer, then
 * forgotten. Neither name nor picture.
 *
 * @param birthdate 生年月日
 * @param sex 性別; empty where the front does not say
 */
public record FrontItems(LocalDate birthdate, Optional<Sex> sex) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final String UNSAID = "9";

    public FrontItems {
        sex = sex.filter(said -> said != Sex.UNSET);
    }

    /**
     * From the words of the front.
     *
     * @param birthdate eight digits, YYYYMMDD
     * @param sex 1 男, 2 女, 9 unsaid
     * @throws IllegalArgumentException when they are none; nothing of them is quoted
     */
    public static FrontItems of(String birthdate, String sex) {
        try {
            return new FrontItems(LocalDate.parse(birthdate, DAY), sex(sex));
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("no birth date of a front");
        }
    }

    private static Optional<Sex> sex(String code) {
        return switch (code) {
            case "1" -> Optional.of(Sex.MALE);
            case "2" -> Optional.of(Sex.FEMALE);
            case UNSAID -> Optional.empty();
            default -> throw new IllegalArgumentException("no sex of a front");
        };
    }

    /** As {@link #of} reads it, a space between. */
    String words() {
        return DAY.format(birthdate) + " " + sex.map(Sex::code).orElse(UNSAID);
    }

    /** Never printed. */
    @Override
    public String toString() {
        return "FrontItems[…]";
    }
}
